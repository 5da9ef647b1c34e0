/** The name that an answer carries in `schema`. */
export const httpSchema = <Name extends string>(name: Name) =>
  `https://guanxia.dev/schemas/http/${name}.v1` as const;
