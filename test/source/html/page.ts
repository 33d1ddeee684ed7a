/** Sentences of our own for pages of tests. */
export const SENTENCES = [
  'افتتحت بلدية الميناء أمس سوقا جديدة للسمك قرب الرصيف القديم، وحضر الافتتاح عدد كبير من الصيادين وأهل الحي.',
  'وقال رئيس البلدية إن السوق ستعمل كل يوم من الفجر إلى الظهر، وإن أسعارها ستعلن على لوحة عند المدخل كل صباح.',
  'وتضم السوق أربعين محلا ومخزنا مبردا واحدا، وقد بنيت في عامين على أرض كانت موقفا للشاحنات قبل أن تنقل إلى الضاحية.',
  'ويأمل الصيادون أن تخفف السوق عنهم كلفة النقل، بعدما كانوا يحملون صيدهم كل ليلة إلى المدينة المجاورة لبيعه هناك.',
  'وتقول سيدة تسكن الحي منذ ثلاثين سنة إنها لم تعد تحتاج إلى ركوب الحافلة لشراء السمك، وإن رائحة البحر عادت إلى بيتها.',
];

const paragraphs = (sentences: readonly string[]): string => sentences.map(text => `<p>${text}</p>`).join('\n');

/** A page like those of news sites: navigation, share buttons, captions, related links and a footer around the article. */
export const newsPage = (body: string = paragraphs(SENTENCES)): string => `<!DOCTYPE html>
<html lang="ar" dir="rtl"><head>
<title>سوق جديدة للسمك في الميناء | صحيفة المرفأ</title>
<meta property="og:title" content="سوق جديدة للسمك في الميناء">
<meta property="og:site_name" content="صحيفة المرفأ">
<link rel="canonical" href="https://example.com/news/12">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"سوق جديدة للسمك في الميناء",
"author":[{"@type":"Person","name":"سلمى حداد"}],"datePublished":"2024-05-03T10:30:00+03:00","publisher":{"@id":"#org"}},
{"@type":"Organization","@id":"#org","name":"صحيفة المرفأ"}]}</script>
</head><body>
<header><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/sport">رياضة</a></li></ul></nav></header>
<main><article class="post">
<h1>سوق جديدة للسمك في الميناء</h1>
<div class="byline">سلمى حداد</div><time datetime="2024-05-03">3 مايو 2024</time>
<div class="share-buttons"><a href="#">فيسبوك</a> <a href="#">تويتر</a></div>
<figure><img src="a.jpg"><figcaption>صيادون يعرضون صيدهم في السوق الجديدة صباح أمس.</figcaption></figure>
<div class="article-body">${body}</div>
<div class="related"><h3>مواضيع أخرى</h3><ul><li><a href="/1">أسعار الخضار ترتفع في الأسواق قبل العيد بأيام</a></li></ul></div>
</article></main>
<aside class="sidebar"><h2>الأكثر قراءة</h2><p>خبر آخر لا علاقة له بالسوق، طويل بعض الشيء حتى يشبه فقرة من مقال، وفيه فواصل، وكلام.</p></aside>
<footer><p>جميع الحقوق محفوظة لصحيفة المرفأ، ولا يجوز نقل ما فيها، كله أو بعضه، إلا بإذن مكتوب منها.</p></footer>
</body></html>`;
