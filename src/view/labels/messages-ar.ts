/** Help texts and errors in Arabic, by their English; {1} is the first value. A test holds that none is missing and none is left over. */
export const MESSAGES: Readonly<Record<string, string>> = {
  // The program and its commands.
  'A reader for Arabic news: shows an article, and tells who is in it, how many, and who said what.':
    'قارئ للأخبار العربية: يعرض المقال، ويقول من فيه، وكم، ومن قال ماذا.',
  'show the article: title, byline, paragraphs': 'اعرض المقال: عنوانه وكاتبه وفقراته',
  'people and organisations, with role and number of mentions': 'الأشخاص والمؤسسات، مع الصفة وعدد مرات الذكر',
  'figures, with what they count': 'الأرقام، وما تعده',
  'who said what, word for word': 'من قال ماذا، بالحرف',
  'the sentences that carry the article': 'الجمل التي تحمل المقال',
  'how long it takes to read': 'كم تستغرق قراءته',
  'one screen: how long, what, who, how many, who said what':
    'شاشة واحدة: المدة، والخلاصة، والأسماء، والأرقام، والأقوال',
  'paragraphs that match, whatever their harakat, hamzas and digits':
    'الفقرات المطابقة، مهما كانت حركاتها وهمزاتها وأرقامها',
  'what is known of this terminal, and a sample in every mode': 'ما يعرف عن هذه الطرفية، وعينة في كل وضع',
  'the JSON Schema of --json': 'مخطط JSON لما يطبعه --json',
  'display help for command': 'اعرض المساعدة',
  'output the version number': 'اعرض رقم الإصدار',

  // Arguments.
  'a path, an http(s) URL, or - for standard input (default: the built-in article)':
    'مسار ملف، أو عنوان http(s)، أو - للدخل القياسي (وإلا فالمقال المرفق)',
  'literal words, no regular expression; harakat, tatweel, hamzas, ى or ي, ة or ه, the script of digits and Latin case make no difference':
    'كلمات بحرفها، لا تعبير نمطي؛ لا فرق في الحركات والتطويل والهمزات وبين ى وي وبين ة وه ولا في رسم الأرقام وحالة اللاتينية',

  // Options.
  'answer in JSON; one line a source when there are several': 'أجب بصيغة JSON؛ سطر لكل مصدر إن تعددت',
  'who orders right-to-left text': 'من يرتب النص من اليمين إلى اليسار',
  'wrap at this many columns': 'اكسر السطور عند هذا العدد من الأعمدة',
  'prose no wider than this (default: 100, or --width)': 'لا تجعل النص أعرض من هذا (وإلا فمئة، أو --width)',
  'colour the answer': 'تلوين الجواب',
  'vowel marks, as shown': 'الحركات كما تعرض',
  'digits, as shown': 'الأرقام كما تعرض',
  'name control characters, as <U+202E>, instead of leaving them out':
    'إظهار محارف التحكم بأسمائها، مثل <U+202E>، بدلا من إسقاطها',
  'never open the pager': 'لا تفتح عارض الصفحات أبدا',
  'language of the interface': 'لغة الواجهة',
  'give a download up after this long (default: 15)': 'كف عن التنزيل بعد هذه المدة (بالثواني؛ وإلا فبعد 15)',
  'refuse sources that are larger (default: 10)': 'ارفض المصادر الأكبر حجما (بالميغابايت؛ وإلا فحتى 10)',
  'follow at most this many redirects (default: 5)': 'اتبع هذا العدد من الإحالات على الأكثر (وإلا فخمس)',
  'only figures of this kind': 'أرقام هذا النوع فقط',
  'only so many, the most telling first': 'هذا العدد فقط، الأكثر دلالة أولا',
  'read the source as this format': 'اقرأ المصدر بهذه الصيغة',
  'read the source in this encoding, as windows-1256': 'اقرأ المصدر بهذا الترميز، مثل windows-1256',
  'show which rule or signal decided': 'إظهار القاعدة أو العلامة التي حسمت',
  'only names of this type': 'أسماء هذا النوع فقط',
  'places too': 'والأماكن أيضا',
  'every place where each is named, as written, with its offsets': 'كل موضع يذكر فيه كل اسم، كما كتب، وبدايته ونهايته',
  'this many sentences (default: 3)': 'هذا العدد من الجمل (وإلا فثلاث)',
  'about this many words': 'نحو هذا العدد من الكلمات',
  'about this share of the words': 'نحو هذه الحصة من الكلمات',
  'words a minute (Arabic: 181 silent, Brysbaert 2019; 138 aloud, IReST 2012)':
    'كلمات في الدقيقة (العربية: 181 صامتة، Brysbaert 2019؛ 138 جهرا، IReST 2012)',
  'read aloud': 'قراءة جهرية',
  'whole words only, with or without ال and what is joined to them (و ف ب ل ك)':
    'كلمات كاملة فقط، مع ال وما يتصل بها (و ف ب ل ك) أو بدونها',
  'sentences instead of paragraphs': 'جمل بدل الفقرات',
  'what does not match': 'ما لا يطابق',
  'with the number of the paragraph or sentence; the title is the first': 'مع رقم الفقرة أو الجملة؛ العنوان أولها',
  'only how many there are in each source': 'عددها في كل مصدر فقط',
  'only the sources that match': 'المصادر المطابقة فقط',
  'always on; for the habit of it': 'مفعل دائما؛ لمن اعتاده',

  // Headings of help.
  'Usage:': 'الاستعمال:',
  'Arguments:': 'المعاملات:',
  'Options:': 'الخيارات:',
  'Commands:': 'الأوامر:',
  choices: 'القيم:',

  // Wrong command lines.
  '{}: "{}": did you mean {}?': '{1}: "{2}": أتقصد {3}؟',
  '{}: "{}": see {}': '{1}: "{2}": انظر {3}',
  'unknown command': 'أمر غير معروف',
  'unknown option': 'خيار غير معروف',
  'too many arguments for': 'معاملات أكثر مما ينبغي',
  'no value given': 'لا قيمة',
  'missing required argument': 'معامل ناقص',
  'bad value for {}: "{}": give {} from {} to {}': 'قيمة لا تصلح للخيار {1}: "{2}": أعط {3} من {4} إلى {5}',
  'a whole number': 'عددا صحيحا',
  'a number': 'عددا',
  'bad value for {}: "{}": give {}': 'قيمة لا تصلح للخيار {1}: "{2}": أعط {3}',
  'unknown encoding: "{}": give utf-8, windows-1256 or utf-16le, for example':
    'ترميز غير معروف: "{1}": أعط مثلا utf-8 أو windows-1256 أو utf-16le',
  'nothing to seek: "{}": give a word': 'لا شيء يبحث عنه: "{1}": أعط كلمة',
  'too long a pattern: "{}…": give at most {} characters': 'نمط أطول مما ينبغي: "{1}…": أعط {2} محرف على الأكثر',
  'not together: "--sentences, --words, --ratio": give one of them':
    'لا تجتمع: "--sentences, --words, --ratio": أعط واحدا منها',
  'not together: "--json {}": give one of them': 'لا يجتمعان: "--json {1}": أعط أحدهما',

  // Sources.
  'no source given: reading the built-in article; to read standard input, give -':
    'لا مصدر: يقرأ المقال المرفق؛ لقراءة الدخل القياسي أعط -',
  'no such file: "{}": give a path, a URL, or - for standard input':
    'لا ملف بهذا الاسم: "{1}": أعط مسارا، أو عنوانا، أو - للدخل القياسي',
  'no such file: "{}": did you mean https://{}?': 'لا ملف بهذا الاسم: "{1}": أتقصد https://{2}؟',
  'a folder, not an article: "{}": give the files in it': 'مجلد لا مقال: "{1}": أعط الملفات التي فيه',
  'not allowed to read: "{}": change its permissions': 'لا إذن بالقراءة: "{1}": غير أذوناته',
  'cannot be read: "{}": {}': 'لا يقرأ: "{1}": {2}',
  'unknown reason': 'لسبب غير معروف',
  'its links lead in a circle': 'روابطه تدور في حلقة',
  'too large: "{}": more than {} MB; --max-size raises the limit':
    'أكبر مما ينبغي: "{1}": أكثر من {2} ميغابايت؛ يرفع الحد الخيار --max-size',
  'not a text: "{}": give a page, Markdown or a text file': 'ليس نصا: "{1}": أعط صفحة أو Markdown أو ملفا نصيا',
  'a device with nothing to read: "{}": give a file': 'جهاز لا شيء يقرأ منه: "{1}": أعط ملفا',
  'a pipe that nobody writes to: "{}": start its writer first': 'أنبوب لا يكتب فيه أحد: "{1}": ابدأ كاتبه أولا',
  'not an address: "{}": give one like https://example.com/news':
    'ليس عنوانا: "{1}": أعط عنوانا مثل https://example.com/news',
  'only http and https are read: "{}": give a path or such an address':
    'لا تقرأ إلا عناوين http وhttps: "{1}": أعط مسارا أو عنوانا منها',
  '{}: "{}": check the address, or open it in a browser': '{1}: "{2}": تحقق من العنوان، أو افتحه في متصفح',
  'no such host': 'لا مضيف بهذا الاسم',
  'no such host, or no network': 'لا مضيف بهذا الاسم، أو لا شبكة',
  'nobody answers there': 'لا يجيب أحد هناك',
  'the server hung up': 'قطع الخادم الاتصال',
  'the host cannot be reached': 'لا يوصل إلى المضيف',
  'no network': 'لا شبكة',
  'the host does not answer': 'لا يجيب المضيف',
  'the server speaks no HTTP': 'لا يتكلم الخادم HTTP',
  'no answer within {} s: "{}": --timeout raises the limit':
    'لا جواب خلال المهلة ({1} ث): "{2}": يرفعها الخيار --timeout',
  'hardly anything comes: "{}": --timeout has it wait longer': 'لا يكاد يصل شيء: "{1}": يطيل الانتظار الخيار --timeout',
  'too many redirects (more than {}): "{}": open it in a browser':
    'إحالات أكثر مما ينبغي (فوق {1}): "{2}": افتحه في متصفح',
  'a public page leads to a private address: "{}": give that address itself':
    'صفحة عامة تحيل إلى عنوان خاص: "{1}": أعط ذلك العنوان نفسه',
  '{} answers {}: "{}": see whether a browser shows it': 'يجيب {1} {2}: "{3}": انظر هل يعرضه متصفح',
  'the server': 'الخادم',
  'the proxy': 'الوسيط',
  'the environment names a proxy that is no http(s) address: "{}": mend {}_proxy or list the host in no_proxy':
    'تسمي البيئة وسيطا ليس عنوان http(s): "{1}": أصلح {2}_proxy أو أدرج المضيف في no_proxy',
  'not a text but {}: "{}": give a page, Markdown or text': 'ليس نصا بل {1}: "{2}": أعط صفحة أو Markdown أو نصا',
  'something else': 'شيء آخر',
  'packed in a way that is not known ({}): "{}": open it in a browser':
    'مضغوط بطريقة غير معروفة ({1}): "{2}": افتحه في متصفح',
  'packed wrongly ({}): "{}": open it in a browser': 'ضغطه معطوب ({1}): "{2}": افتحه في متصفح',
  '{}: "{}": a page has at most {}': '{1}: "{2}": في الصفحة على الأكثر {3}',
  'nested too deep': 'تداخل أعمق مما ينبغي',
  'too large': 'أكبر مما ينبغي',
  'not a text in {}: "{}": name its encoding with --encoding':
    'ليس نصا بترميز {1}: "{2}": حدد ترميزه بالخيار --encoding',
  'nothing to read: "{}": it holds no text': 'لا شيء يقرأ: "{1}": ليس فيه نص',
  'not in a language that this command knows ({}): "{}": read and time work in any':
    'ليس بلغة يعرفها هذا الأمر ({1}): "{2}": الأمران read وtime يعملان بأي لغة',
  'a bug in article {}: "{}": please report it; ARTICLE_DEBUG=1 shows where it is: {}':
    'عطل في البرنامج article {1}: "{2}": نرجو الإبلاغ عنه؛ يظهر موضعه ARTICLE_DEBUG=1: {3}',

  // How a source was read.
  'characters that are no {} ({}): "{}": shown as \uFFFD; name its encoding with --encoding':
    'محارف ليست من {1} ({2}): "{3}": تظهر \uFFFD؛ حدد ترميزه بالخيار --encoding',
  'perhaps not the whole article: "{}": save the page from a browser once all of it is shown':
    'قد لا يكون هذا كل المقال: "{1}": احفظ الصفحة من متصفح بعد أن تظهر كلها',
  'no article found, only a page: "{}": save the page from a browser once the article is shown':
    'لم يوجد مقال، بل صفحة فقط: "{1}": احفظ الصفحة من متصفح بعد أن يظهر المقال',
  'read at most this many articles of a feed': 'لا يقرأ من الخلاصة أكثر من هذا العدد من المقالات',
  'a saved page without a page in it: "{}": save it again as HTML':
    'ملف محفوظ لا صفحة فيه: "{1}": احفظه ثانية بصيغة HTML',
  'encrypted: "{}": save a copy without a password': 'ملف مشفر: "{1}": احفظ نسخة بلا كلمة مرور',
  'encrypted: "{}": books with copy protection are not read': 'كتاب مشفر: "{1}": لا تقرأ الكتب المحمية من النسخ',
  'a broken archive: "{}": download or save it again': 'أرشيف تالف: "{1}": نزله أو احفظه ثانية',
  'too large when unpacked: "{}": --max-size raises the limit':
    'أكبر مما يسمح به بعد فكه: "{1}": يرفع الحد الخيار --max-size',
  'nested too deep: "{}": no document has so many elements in one another':
    'تداخل أعمق مما يقرأ: "{1}": لا مستند فيه عناصر متداخلة بهذا العدد',
  'no document in it: "{}": save it as .docx again': 'لا مستند فيه: "{1}": احفظه بصيغة .docx ثانية',
  'no book in it: "{}": save it as EPUB again': 'لا كتاب فيه: "{1}": احفظه بصيغة EPUB ثانية',
  'only pictures of text: "{}": have ocrmypdf add a text layer': 'صور للنص فقط: "{1}": يضيف ocrmypdf إليه طبقة نص',
  'a broken PDF: "{}": pdftotext may still read it': 'ملف PDF تالف: "{1}": قد يقرؤه pdftotext',
  '{} is not read: "{}": {}': 'لا تقرأ هذه الصيغة ({1}): "{2}": {3}',
  'packed wrongly: "{}": gzip -t tells whether it is whole': 'ضغط خاطئ: "{1}": يبين gzip -t هل هو كامل',
  'a feed without a text: "{}": give the addresses of its articles': 'خلاصة لا نص فيها: "{1}": اذكر عناوين مقالاتها',
  'a broken feed: "{}": download it again': 'خلاصة تالفة: "{1}": نزلها ثانية',
  'encoding {}': 'الترميز {1}',
  'format {}': 'الصيغة {1}',
  'its name, type and beginning': 'اسمه ونوعه وأوله',
  'visual order turned into logical': 'قلب الترتيب المرئي إلى منطقي',
  'words that begin as words end': 'كلمات تبدأ بما تنتهي به الكلمات',
  'presentation forms read as letters': 'قرئت أشكال العرض حروفا',
  'ornamental tatweel passed over': 'أهمل التطويل الزخرفي',
  'invisible characters passed over': 'أهملت المحارف الخفية',
  'said twice, counted once: "{}": {} paragraphs': 'قيل مرتين وعد مرة: "{1}": {2} فقرة',
  '{} of them': 'عددها {1}',
  'asked for': 'كما طلب',
  'byte order mark': 'علامة ترتيب البايتات',
  'where its zero bytes stand': 'مواضع بايتاته الصفرية',
  'nearly valid UTF-8': 'UTF-8 صحيح تقريبا',
  'its letters read as Arabic': 'حروفه تقرأ عربية',
  'its byte patterns': 'أنماط بايتاته',
  'valid UTF-8': 'UTF-8 صحيح',
  'the server says so': 'هكذا يقول الخادم',
  'the page says so': 'هكذا تقول الصفحة',
  'nothing better': 'لا شيء أفضل',

  // What doctor found out.
  'no sign of a terminal that reorders': 'لا علامة على طرفية ترتب',
  'a dumb terminal gets text as it is': 'الطرفية الخرساء تعطى النص كما هو',
  'mintty: told not to reorder': 'mintty: طلب منها ألا ترتب',
  'behind another program: {}': 'خلف برنامج آخر: {1}',
  'VTE reorders': 'VTE ترتب',
  'mintty reorders': 'mintty ترتب',
  'Emacs reorders': 'Emacs ترتب',
  'PuTTY reorders': 'PuTTY ترتب',
  'Konsole reorders': 'Konsole ترتب',
  'mlterm reorders': 'mlterm ترتب',
  'Apple Terminal reorders': 'Apple Terminal ترتب',
  'iTerm2 reorders': 'iTerm2 ترتب',
  'kitty turns words': 'kitty تقلب الكلمات',
  'TERM={} does not reorder': 'TERM={1} لا ترتب',
  'TERM_PROGRAM={} does not reorder': 'TERM_PROGRAM={1} لا ترتب',
  'TERM_PROGRAM={} reorders in one of its renderers': 'TERM_PROGRAM={1} ترتب في إحدى طريقتي رسمها',
  '{}: does not reorder': '{1}: لا ترتب',
  'VTE_VERSION={}: told not to reorder': 'VTE_VERSION={1}: طلب منها ألا ترتب',
  'it answers as Konsole, which reorders': 'جوابها جواب Konsole، وهي ترتب',
  'it answers as QTermWidget, which reorders': 'جوابها جواب QTermWidget، وهي ترتب',
  'it answers as PuTTY, which reorders': 'جوابها جواب PuTTY، وهي ترتب',
  'it answers as xterm.js, which reorders in one of its renderers':
    'جوابها جواب xterm.js، وهي ترتب في إحدى طريقتي رسمها',
  'it answers as mlterm, which reorders': 'جوابها جواب mlterm، وهي ترتب',
  'it answers as kitty, which turns words': 'جوابها جواب kitty، وهي تقلب الكلمات',
  'it says that it can be told not to reorder': 'تقول إنه يمكن أن يطلب منها ألا ترتب',
};
