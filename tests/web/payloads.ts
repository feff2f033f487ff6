/** Ways out of the place a text stands in. */
const ways = [
  '',
  '">',
  "'>",
  '</textarea>',
  '</title></script>',
  '-->',
  '</option></select>',
  ']]>',
]

/** Things that would run, or ask for something, if they were taken for part of the page. */
const things = [
  '<script>planted()</script>',
  '<script src=/planted></script>',
  '<ScRiPt/x>planted()</sCrIpT>',
  '<img src=/planted onerror=planted()>',
  '<img srcset=/planted,/planted onload=planted()>',
  '<svg onload=planted()><use href=/planted></svg>',
  '<svg><script href=/planted /></svg>',
  '<body onload=planted()>',
  '<iframe src=/planted srcdoc="<script>parent.planted()</script>"></iframe>',
  '<input autofocus onfocus=planted()>',
  '<details open ontoggle=planted()>',
  '<video src=/planted onloadstart=planted()>',
  '<link rel=stylesheet href=/planted>',
  '<style>@import "/planted";body{background:url(/planted)}</style>',
  '<meta http-equiv=refresh content="0;url=/planted">',
  '<base href=/planted/>',
  '<form action=/planted><button autofocus formaction=javascript:planted()>x</button></form>',
  '<a href=javascript:planted() ping=/planted>x</a>',
  '<math href=javascript:planted()><mtext><img src=/planted></mtext></math>',
  '<div hx-get=/planted hx-trigger=load>x</div>',
  '<div data-hx-post=/planted hx-trigger="load" hx-swap=outerHTML>x</div>',
  '<b hx-on:load=planted() hx-get=/planted hx-trigger="revealed">x</b>',
  '<b hx-trigger="every 1s[planted()]" hx-get="/planted" hx-vals="js:{a:planted()}">x</b>',
  '<div hx-ext=sse sse-connect=/planted hx-sse:connect=/planted>x</div>',
  '<template><script>planted()</script></template><object data=/planted></object>',
]

/** 200 texts that a page must only ever show. */
export const payloads: readonly string[] = ways.flatMap((way) =>
  things.map((thing) => `${way}<i data-planted></i>${thing}`),
)
