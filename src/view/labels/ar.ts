import { type Labels, plural } from './labels.ts';

const minutes = plural('ar', {
  one: 'دقيقة واحدة',
  two: 'دقيقتان',
  few: '# دقائق',
  many: '# دقيقة',
  other: '# دقيقة',
});
const words = plural('ar', { one: 'كلمة واحدة', two: 'كلمتان', few: '# كلمات', many: '# كلمة', other: '# كلمة' });

export const arabic: Labels = {
  code: 'ar',
  direction: 'rtl',
  types: { person: 'شخص', organization: 'مؤسسة', place: 'مكان' },
  kinds: {
    count: 'عدد',
    money: 'مبلغ',
    percent: 'نسبة مئوية',
    age: 'عمر',
    duration: 'مدة',
    distance: 'مسافة',
    area: 'مساحة',
    mass: 'كتلة',
    volume: 'حجم',
    temperature: 'حرارة',
    speed: 'سرعة',
    score: 'نتيجة',
    ratio: 'نسبة',
    other: 'غير ذلك',
  },
  modifiers: {
    exact: 'تماما',
    approximately: 'نحو',
    'more-than': 'أكثر من',
    'at-least': 'ما لا يقل عن',
    'less-than': 'أقل من',
    'at-most': 'ما لا يزيد على',
    range: 'بين',
  },
  categories: {},
  columns: {
    name: 'الاسم',
    type: 'النوع',
    mentions: 'مرات الذكر',
    role: 'الصفة',
    figure: 'الرقم',
    what: 'ماذا',
    evidence: 'الجملة',
    rule: 'القاعدة',
  },
  nothing: { names: 'لا أسماء.', facts: 'لا أرقام.', quotes: 'لا اقتباسات.' },
  unknownSpeaker: 'متحدث غير معروف',
  minutes,
  words,
  timeRange: ({ fastest, slowest }) =>
    fastest === slowest ? minutes(slowest) : `من ${fastest} إلى ${minutes(slowest)}`,
};
