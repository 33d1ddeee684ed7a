import { arabicCategories, arabicUnits, isDual, toGenitive } from './ar-nouns.ts';
import { type Labels, plural } from './labels.ts';

let names: Intl.DisplayNames | undefined;

/** Made on first use: the data of a language is large. */
const currencyNames = (): Intl.DisplayNames => {
  names ??= new Intl.DisplayNames('ar', { type: 'currency' });
  return names;
};

const minutes = plural('ar', {
  one: 'دقيقة واحدة',
  two: 'دقيقتان',
  few: '# دقائق',
  many: '# دقيقة',
  other: '# دقيقة',
});
/** Where a range of minutes begins: «من دقيقتين إلى 4 دقائق», «من 3 إلى 5 دقائق». */
const fromMinutes = plural('ar', { one: 'دقيقة', two: 'دقيقتين', other: '#' });
const words = plural('ar', { one: 'كلمة واحدة', two: 'كلمتان', few: '# كلمات', many: '# كلمة', other: '# كلمة' });

/** Small numbers of what has no room, in words. */
const REST: Readonly<Record<number, string>> = { 1: 'وواحد', 2: 'واثنان' };

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
  categories: arabicCategories,
  units: arabicUnits,
  currency: code => currencyNames().of(code) ?? code,
  scales: [
    { from: 1e12, name: plural('ar', { few: ' تريليونات', other: ' تريليون' }) },
    { from: 1e9, name: plural('ar', { few: ' مليارات', other: ' مليار' }) },
    { from: 1e6, name: plural('ar', { few: ' ملايين', other: ' مليون' }) },
  ],
  signs: {
    exact: number => number,
    range: number => number,
    approximately: number => `نحو ${number}`,
    'more-than': number => `أكثر من ${number}`,
    'at-least': number => `ما لا يقل عن ${number}`,
    'less-than': number => `أقل من ${number}`,
    'at-most': number => `ما لا يزيد على ${number}`,
  },
  amount: (sign, number, noun, count) => {
    if (number === '1') return sign(noun(1));
    const two = noun(2);
    const isBare = sign(number) === number;
    if (number === '2' && isDual(two)) return isBare ? two : sign(toGenitive(two));
    return `${sign(number)} ${noun(count === 2 ? 1 : count)}`;
  },
  columns: {
    name: 'الاسم',
    type: 'النوع',
    mention: 'الذكر',
    offsets: 'الموضع',
    mentions: 'مرات الذكر',
    role: 'الصفة',
    rule: 'القاعدة',
  },
  nothing: { names: 'لا أسماء.', facts: 'لا أرقام.', quotes: 'لا اقتباسات.', summary: 'لا جملة تؤخذ.' },
  sections: { people: 'الأشخاص', organizations: 'المؤسسات', figures: 'الأرقام', quotes: 'الأقوال' },
  more: (count, arePeople) => `${REST[count] ?? `و${count}`} ${arePeople ? 'غيرهم' : 'غيرها'}`,
  comma: '، ',
  signals: {
    place: 'موضعها',
    paragraph: 'تفتتح فقرة',
    leaning: 'تعتمد على ما قبلها',
    length: 'قصيرة أو طويلة',
    title: 'تشارك العنوان كلماته',
    names: 'تسمي من يدور عليه المقال',
  },
  unknownSpeaker: 'متحدث غير معروف',
  minutes,
  words,
  timeRange: ({ fastest, slowest }) =>
    fastest === slowest ? minutes(slowest) : `من ${fromMinutes(fastest)} إلى ${toGenitive(minutes(slowest))}`,
  doctor: {
    rows: {
      mode: 'الترتيب',
      reason: 'السبب',
      signs: 'البيئة',
      answer: 'جواب الطرفية',
      size: 'الحجم',
      color: 'الألوان',
      pager: 'عارض الصفحات',
    },
    modes: {
      native: 'الطرفية ترتب النص',
      visual: 'البرنامج يرتب النص ويصل حروفه',
      word: 'البرنامج يرتب الكلمات والطرفية ترتب حروفها',
      off: 'لا أحد يرتب النص',
    },
    now: 'المستعمل الآن',
    yes: 'نعم',
    no: 'لا',
    question:
      'أي سطر يقرأ صحيحا؟ حروفه متصلة، ومن اليمين: 7 قبلها إشارة الناقص، واحد 1، اثنان 2، ثلاثة 3، ثم ABC بين قوسين، ثم تاريخ و50%، وعلامة الاستفهام في أقصى اليسار.',
    copying:
      'النص الذي يرتبه البرنامج يبحث فيه وينسخ بترتيب الشاشة: للبحث بالحروف كما تكتب استعمل article grep أو --bidi off.',
    advice: 'إن كان الصحيح غير المستعمل الآن فاختر وضعه في إعدادات الصدفة، مثلا:',
  },
};
