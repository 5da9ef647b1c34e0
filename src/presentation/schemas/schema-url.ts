/** The name that a JSON output carries in `schema`. */
export const schemaUrl = <Name extends string>(name: Name) =>
  `https://guanxia.dev/schemas/cli/${name}.v1` as const;
