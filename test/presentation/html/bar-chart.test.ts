import { describe, expect, it } from 'vitest';
import { barChart } from '../../../src/presentation/html/bar-chart.ts';

const series = [
  { name: 'in', fill: '#000' },
  { name: 'out', fill: '#888' },
];

const chartOf = (bars: { label: string; values: number[] }[]): string =>
  String(barChart({ title: 'weeks', description: 'd', series, bars }));

const heights = (chart: string): number[] =>
  [...chart.matchAll(/height="([\d.]+)" fill="#\d+" stroke/g)].map(([, height]) => Number(height));

describe('a bar chart', () => {
  it('draws values in proportion, one on the other', () => {
    const chart = chartOf([
      { label: 'W1', values: [10, 40] },
      { label: 'W2', values: [5, 0] },
    ]);
    expect(heights(chart)).toEqual([39.6, 158.4, 19.8, 0]);
    expect(chart).toContain('<title>W1 · out: 40</title>');
  });

  it('numbers its axis in round steps', () => {
    const axis = [...chartOf([{ label: 'W1', values: [37, 0] }]).matchAll(/text-anchor="end">(\d+)</g)];
    expect(axis.map(([, value]) => value)).toEqual(['0', '25', '50']);
  });

  it('is drawn of nothing too, and keeps labels apart when there are many', () => {
    expect(chartOf([])).toContain('</svg>');
    const many = chartOf(Array.from({ length: 60 }, (_, i) => ({ label: `W${i}`, values: [1, 1] })));
    expect([...many.matchAll(/text-anchor="middle"/g)]).toHaveLength(10);
  });
});
