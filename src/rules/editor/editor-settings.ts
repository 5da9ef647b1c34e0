const settings = (schema: string) => ({
  'json.schemas': [
    { fileMatch: ['*.rule-set.json', '*.rule-set.jsonc', '**/rules/sets/**/*.json'], url: schema },
  ],
  'files.associations': { '*.rule-set.jsonc': 'jsonc' },
  '[json]': { 'editor.tabSize': 2, 'editor.insertSpaces': true },
  '[jsonc]': { 'editor.tabSize': 2, 'editor.insertSpaces': true },
});

/** The text of `.vscode/settings.json` that gives rule-set files their schema, kept at `schema`. */
export const editorSettings = (schema = './schemas/rule-set.schema.json'): string =>
  `${JSON.stringify(settings(schema), undefined, 2)}\n`;
