/**
 * The y of the points whose order divides 8, and the two of them that are also written with a y of the field's
 * order or above: fourteen encodings with both signs, as listed in Chalkias, Garillot and Nikolaenko, "Taming the
 * many EdDSAs" (2020), table 1.
 */
export const weakPoints = [
  `00${'00'.repeat(31)}`,
  `01${'00'.repeat(31)}`,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  `ec${'ff'.repeat(30)}7f`,
  `ed${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(30)}7f`,
] as const;
