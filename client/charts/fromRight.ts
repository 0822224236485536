/**
 * Turns a drawn chart for whoever reads from the right: time and numbers run from there, and every text stands
 * where its own line would begin. Letters are not turned.
 * @param chart an SVG with `width`; it is changed, and given back
 */
export function turnedChart(chart: Element): Element {
  const width = chart.getAttribute('width') ?? '0';
  const turned = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  turned.setAttribute('transform', `translate(${width}) scale(-1,1)`);
  turned.append(...chart.childNodes);
  for (const text of turned.querySelectorAll('text')) {
    const own = text.getAttribute('transform') ?? '';
    text.setAttribute('transform', `${own} scale(-1,1)`.trim());
    // Said here too, since a file that is taken home stands in no page.
    text.setAttribute('direction', 'rtl');
  }
  chart.append(turned);
  return chart;
}
