/** How words without pages of their own are set out: plain, dark on white, as a letter is. */
export const PAPER_STYLE = `
@page { size: A4; }
html { font: 11pt/1.45 "Liberation Sans", Arial, Helvetica, "Noto Sans", sans-serif; color: #000; background: #fff; }
body { margin: 0; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1em 0 0.4em; break-after: avoid; }
h1 { font-size: 16pt; } h2 { font-size: 14pt; } h3 { font-size: 12pt; } h4, h5, h6 { font-size: 11pt; }
p { margin: 0 0 0.6em; }
ul, ol { margin: 0 0 0.6em; padding-left: 1.6em; }
blockquote { margin: 0 0 0.6em 1em; padding-left: 0.8em; border-left: 2px solid #999; }
pre { font: inherit; white-space: pre-wrap; margin: 0; }
img { max-width: 100%; max-height: 230mm; }
table { border-collapse: collapse; width: 100%; margin: 0 0 0.8em; font-size: 9.5pt; }
th, td { border: 0.5pt solid #777; padding: 2pt 4pt; text-align: left; vertical-align: top; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2pt 10pt; margin: 0 0 12pt; padding: 0 0 8pt; border-bottom: 0.5pt solid #777; }
dt { color: #444; } dd { margin: 0; }
`;
