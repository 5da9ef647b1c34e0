import { html, type Markup } from './markup.ts';

/** What one colour and pattern of the bars stands for. */
export interface Series {
  readonly name: string;
  readonly fill: string;
}

export interface Bar {
  readonly label: string;
  /** One value for each series, in their order, none below 0. */
  readonly values: readonly number[];
}

export interface BarChart {
  readonly title: string;
  readonly description: string;
  readonly series: readonly Series[];
  readonly bars: readonly Bar[];
}

const size = { width: 720, height: 260, left: 44, right: 8, top: 34, bottom: 28 };
const plot = {
  width: size.width - size.left - size.right,
  height: size.height - size.top - size.bottom,
};

/** The next of 1, 2 and 5 times a power of ten. */
const roundUp = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  return power * ([1, 2, 5, 10].find((step) => step * power >= value) ?? 10);
};

const total = ({ values }: Bar): number => values.reduce((sum, value) => sum + value, 0);

const pixels = (value: number): string => String(Math.round(value * 10) / 10);

const pieces = (bar: Bar, series: readonly Series[], x: number, width: number, top: number): Markup[] => {
  let base = 0;
  return bar.values.map((value, i) => {
    base += value;
    const y = size.top + plot.height * (1 - base / top);
    const { name, fill } = series[i] as Series;
    return html`<rect x="${pixels(x)}" y="${pixels(y)}" width="${pixels(width)}" height="${pixels((plot.height * value) / top)}" fill="${fill}" stroke="#fff" stroke-width="1"><title>${bar.label} · ${name}: ${value}</title></rect>`;
  });
};

const axis = (top: number): Markup[] =>
  [0, top / 2, top].filter(Number.isInteger).map((value) => {
    const y = size.top + plot.height * (1 - value / top);
    return html`<line x1="${size.left}" x2="${size.width - size.right}" y1="${pixels(y)}" y2="${pixels(y)}" stroke="#c9c9c9"/><text x="${size.left - 6}" y="${pixels(y + 4)}" text-anchor="end">${value}</text>`;
  });

const legend = (series: readonly Series[]): Markup[] =>
  series.map(
    ({ name, fill }, i) =>
      html`<rect x="${size.left + i * 150}" y="8" width="12" height="12" fill="${fill}"/><text x="${size.left + 18 + i * 150}" y="18">${name}</text>`,
  );

/** Labels stand under every bar, or under so many that they do not run into each other. */
const labelEvery = (bars: number): number => Math.ceil(bars / 10);

/** Stacked bars as SVG. All values can also be read out of the titles, so put a table beside it for paper. */
export const barChart = ({ title, description, series, bars }: BarChart): Markup => {
  const step = plot.width / Math.max(bars.length, 1);
  const top = roundUp(Math.max(1, ...bars.map(total)));
  const every = labelEvery(bars.length);
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${title}" font-family="sans-serif" font-size="12">
<title>${title}</title><desc>${description}</desc>
${axis(top)}${legend(series)}
${bars.map((bar, i) => html`<g>${pieces(bar, series, size.left + step * (i + 0.1), step * 0.8, top)}${i % every === 0 ? html`<text x="${pixels(size.left + step * (i + 0.5))}" y="${size.height - 10}" text-anchor="middle">${bar.label}</text>` : ''}</g>\n`)}</svg>`;
};
