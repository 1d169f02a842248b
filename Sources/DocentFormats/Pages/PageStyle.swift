/// The look of every page: one column, one accent, dark where the reader's system is dark, and a
/// sheet a day on paper.
enum PageStyle {
  static let css = """
    :root{--ink:#1d2733;--soft:#4a5766;--line:#c9d1da;--paper:#fff;--wash:#f3f6f9;--accent:#0b5a7a}
    @media (prefers-color-scheme:dark){:root{--ink:#e8edf2;--soft:#b4c0cc;--line:#3b4755;\
    --paper:#141a21;--wash:#1c242d;--accent:#8fd0ee}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--paper);color:var(--ink);\
    font:1rem/1.5 system-ui,-apple-system,"Segoe UI","DejaVu Sans",sans-serif;\
    overflow-wrap:anywhere}
    main,header,footer{max-width:46rem;margin:0 auto;padding:0 1rem}
    header{padding-top:1.5rem}
    h1{font-size:1.7rem;line-height:1.2;margin:.2rem 0 .4rem}
    h2{font-size:1.3rem;margin:2rem 0 .6rem;padding-bottom:.3rem;border-bottom:2px solid var(--accent)}
    h3{font-size:1.05rem;margin:0;line-height:1.35}
    a{color:var(--accent)}
    p{margin:.15rem 0}
    .soft{color:var(--soft)}
    .skip{position:absolute;left:-99rem}
    .skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem}
    nav ul{display:flex;flex-wrap:wrap;gap:.4rem 1rem;list-style:none;margin:.6rem 0 0;padding:0}
    ol.items{list-style:none;margin:0;padding:0}
    ol.items>li{display:grid;grid-template-columns:6.6rem 1fr;gap:0 1rem;padding:.7rem 0;\
    border-bottom:1px solid var(--line);break-inside:avoid}
    .time{font-variant-numeric:tabular-nums;font-weight:600;white-space:nowrap}
    .mark{display:inline-block;font-size:.8rem;font-weight:600;border:1px solid currentColor;\
    border-radius:.3rem;padding:0 .4rem;margin-right:.4rem;color:var(--accent)}
    .off h3{text-decoration:line-through}
    .meeting,.meal{background:var(--wash);box-shadow:-.6rem 0 0 var(--wash),.6rem 0 0 var(--wash)}
    .aside{font-size:.92rem;margin:.8rem 0 0;padding-left:1.2rem}
    details{margin:.3rem 0 0}
    summary{cursor:pointer;color:var(--accent)}
    .text{white-space:pre-line;margin-top:.3rem}
    footer{margin-top:2.5rem;padding-bottom:2rem;font-size:.9rem;color:var(--soft)}
    @media (max-width:34rem){ol.items>li{grid-template-columns:1fr}}
    @page{margin:14mm}
    @media print{:root{--ink:#000;--soft:#222;--line:#888;--paper:#fff;--wash:#fff;--accent:#000}
    body{font-size:9.5pt;line-height:1.3}nav,.skip{display:none}h1{font-size:14pt}h2{font-size:12pt}\
    h3{font-size:10.5pt}main,header,footer{max-width:none;padding:0}header{padding-top:0}
    ol.items p{display:inline;margin-right:.7em}.aside{margin-top:.4rem;font-size:9pt}.meeting,.meal{box-shadow:none}
    section.day{break-before:page}section.day:first-of-type{break-before:auto}
    ol.items>li{padding:.25rem 0;grid-template-columns:5.2rem 1fr}h2{margin:.4rem 0 .2rem}footer{margin-top:.5rem}
    details:not([open]){display:none}}
    """
}
