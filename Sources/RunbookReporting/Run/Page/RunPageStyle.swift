/// The style sheet of a page: one column that fits any width, colours for day and night, and what
/// paper needs.
enum RunPageStyle {
  static let sheet = Markup.raw(
    """

    :root{color-scheme:light dark;--ground:#fcfcfa;--raised:#f4f4f0;--line:#dedcd4;--text:#23211d;\
    --faint:#68645a;--done:#1d7a46;--skipped:#7d786b;--failed:#c22b2b;--interrupted:#b3500e;\
    --waiting:#93690a;--pending:#c9c6ba;--link:#1660b5;--tint:#fdf0ee}
    @media (prefers-color-scheme:dark){:root{--ground:#161614;--raised:#1f1f1c;--line:#383731;\
    --text:#eae8e1;--faint:#a3a094;--done:#4cc07f;--skipped:#98948a;--failed:#ff7a70;\
    --interrupted:#f0924c;--waiting:#e0b23f;--pending:#4a4841;--link:#7db4f5;--tint:#2c1c1a}}
    *{box-sizing:border-box}
    html{font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;\
    background:var(--ground);color:var(--text);-webkit-text-size-adjust:100%}
    body{margin:0 auto;max-width:70rem;padding:clamp(1.25rem,4vw,3rem) clamp(1rem,4vw,2.5rem) 5rem;\
    overflow-wrap:anywhere}
    h1{font-size:clamp(1.6rem,1.2rem + 2vw,2.4rem);line-height:1.15;margin:.2rem 0 1rem;\
    letter-spacing:-.015em;text-wrap:balance}
    h2{font-size:1.05rem;margin:0 0 .75rem}
    section{margin-top:2.75rem}
    p{margin:.25rem 0}
    a{color:var(--link);text-underline-offset:.15em}
    code,pre,.id{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;\
    font-size:.875em}
    ol,ul{margin:0;padding-left:1.4rem}
    .plain li{margin:.2rem 0}
    .plain{padding-left:0;list-style:none}
    .faint,.kicker,figcaption,dt,footer{color:var(--faint)}
    .kicker{margin:0}
    .skip{position:absolute;left:-99rem}
    .skip:focus{left:1rem;top:.5rem}
    :focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:3px}
    .verdict{display:flex;gap:.6rem;align-items:baseline;font-size:1.15rem;margin:0 0 1rem}
    .verdict .sign{font-weight:700}
    .verdict a{color:inherit;font-size:1em}
    .progress{display:flex;gap:2px;height:.75rem;border-radius:.4rem;overflow:hidden;\
    background:var(--raised)}
    .progress span{min-width:4px;background:var(--pending)}
    .progress .done{background:var(--done)}.progress .skipped{background:var(--skipped)}
    .progress .failed{background:var(--failed)}.progress .interrupted{background:var(--interrupted)}
    .progress .waiting{background:var(--waiting)}
    .legend{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;margin:.6rem 0 0;\
    font-variant-numeric:tabular-nums}
    .key{display:inline-flex;align-items:center;gap:.4rem;color:var(--faint)}
    .key::before{content:"";width:.65rem;height:.65rem;border-radius:2px;background:var(--pending)}
    .key.done::before{background:var(--done)}.key.skipped::before{background:var(--skipped)}
    .key.failed::before{background:var(--failed)}
    .key.interrupted::before{background:var(--interrupted)}
    .key.waiting::before{background:var(--waiting)}
    .key.notChosen::before,.key.notApplicable::before{background:none;\
    border:1px solid var(--skipped)}
    dl{margin:0}dd{margin:0}dt{font-size:.875rem}
    .facts{display:flex;flex-wrap:wrap;gap:.75rem 2.5rem;margin-top:1.5rem}
    .decided{display:grid;grid-template-columns:repeat(auto-fill,minmax(14rem,1fr));gap:.75rem 2rem}
    .alert{border:1px solid var(--failed);border-left-width:5px;border-radius:6px;\
    background:var(--tint);padding:1rem 1.25rem;margin-top:2rem}
    .alert h2{color:var(--failed);margin-bottom:.4rem}
    figure{margin:0}
    figcaption{font-size:.875rem;margin-top:.5rem}
    svg text{fill:var(--text);font-size:13px}
    svg .lane{paint-order:stroke;stroke:var(--ground);stroke-width:4px}
    svg .when{fill:var(--faint);font-size:12px}
    svg .tick{stroke:var(--line)}svg .track{fill:var(--raised)}
    svg .hatch{fill:var(--line)}svg .cut{fill:url(#hatch)}
    svg .bar{fill:var(--pending)}svg .done{fill:var(--done)}svg .skipped{fill:var(--skipped)}
    svg .failed{fill:var(--failed)}svg .interrupted{fill:var(--interrupted)}
    svg .waiting{fill:var(--waiting)}\
    svg .wait{fill-opacity:.45}
    .rows{list-style:none;padding:0}
    .rows .rows{border-left:1px solid var(--line);margin-left:.55rem;padding-left:.75rem}
    .rows>li{border-top:1px solid var(--line)}
    .rows>li:first-child{border-top:0}
    .rows.single{border:1px solid var(--line);border-radius:8px;margin-top:.75rem;padding:0 .75rem}
    .line{display:grid;grid-template-columns:1.25rem auto minmax(0,1fr) auto;gap:.1rem .6rem;\
    align-items:baseline;padding:.45rem 0}
    .line .sign{text-align:center;font-weight:700;color:var(--faint)}
    .line .id{min-width:3.2em;color:var(--faint)}
    .meta{display:grid;grid-template-columns:7rem 5rem 6.6rem 5.2rem;gap:0 .75rem;\
    color:var(--faint);font-size:.875rem;font-variant-numeric:tabular-nums}
    .meta .took{text-align:right;white-space:nowrap}
    .meta .none{visibility:hidden}
    .done>.line .sign,.done>summary .sign,.verdict.done .sign{color:var(--done)}
    .failed>.line .sign,.failed>summary .sign,.failed>.line .ending,.failed>summary .ending,\
    .verdict.failed{color:var(--failed)}
    .interrupted>.line .sign,.interrupted>summary .sign,.interrupted>.line .ending,\
    .verdict.interrupted{color:var(--interrupted)}
    .waiting>.line .sign,.waiting>summary .sign,.waiting>.line .ending,\
    .verdict.waiting{color:var(--waiting)}
    .notChosen>.line,.notApplicable>.line,.notChosen>summary,.notApplicable>summary\
    {color:var(--faint)}
    .part{border:1px solid var(--line);border-radius:8px;margin-top:.75rem}
    .part>summary{cursor:pointer;list-style:none;padding:.3rem .75rem;border-radius:8px}
    .part>summary::-webkit-details-marker{display:none}
    .part>summary .title{font-weight:600}
    .part>summary .title::after{content:" ▸";color:var(--faint);font-weight:400}
    .part[open]>summary .title::after{content:" ▾"}
    .part[open]>summary{background:var(--raised);border-radius:8px 8px 0 0}
    .part>.rows,.part>.details{padding-left:.75rem;padding-right:.75rem}
    .details{padding:0 0 .6rem 1.85rem}
    .details details{margin:.25rem 0}
    .details summary,.log summary{cursor:pointer;color:var(--faint);font-size:.875rem}
    .details .failure summary{color:var(--failed)}
    pre{margin:.4rem 0;padding:.75rem .9rem;background:var(--raised);border:1px solid var(--line);\
    border-radius:6px;overflow:auto;max-height:26rem;line-height:1.45;tab-size:4}
    .failure pre{display:flex;flex-direction:column-reverse}
    blockquote{margin:.3rem 0;padding:.1rem 0 .1rem .8rem;border-left:3px solid var(--line)}
    blockquote p{white-space:pre-wrap}
    footer{font-size:.8125rem}
    img{max-width:100%;max-height:32rem;border:1px solid var(--line);border-radius:6px;\
    background:#fff}
    .details figure{margin:.5rem 0}
    table{border-collapse:collapse;width:100%;font-size:.875rem;margin-top:.5rem}
    th,td{text-align:left;vertical-align:top;padding:.3rem .75rem .3rem 0;\
    border-bottom:1px solid var(--line)}
    td:first-child{white-space:nowrap;font-variant-numeric:tabular-nums}
    @media (max-width:44rem){
    .line{grid-template-columns:1.25rem auto minmax(0,1fr)}
    .line .id{min-width:2.4em}
    .meta{grid-column:3;display:flex;flex-wrap:wrap;gap:0 .9rem}
    .meta .none{display:none}
    .details{padding-left:1.25rem}
    .rows .rows{margin-left:.3rem;padding-left:.5rem}
    }
    @media print{
    @page{margin:15mm}
    :root{color-scheme:light;--ground:#fff;--raised:#f4f4f4;--line:#ccc;--text:#000;--faint:#555;\
    --done:#1d7a46;--skipped:#777;--failed:#b3261e;--interrupted:#a8480a;--waiting:#86600a;\
    --pending:#ccc;--link:#000;--tint:#fff}
    html{font-size:10.5pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
    body{max-width:none;padding:0}
    .skip,.part>summary .title::after{display:none}
    a{text-decoration:none}
    section{margin-top:1.6rem}
    h2,summary{break-after:avoid}
    li>.line,figure,blockquote,.alert{break-inside:avoid}
    pre,.failure pre{max-height:none;white-space:pre-wrap;overflow:visible;display:block}
    details:not(.log)::details-content{content-visibility:visible;display:block;height:auto}
    }

    """)
}
