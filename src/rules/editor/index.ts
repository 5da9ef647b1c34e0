export { editorKeywords, editorSchema } from './editor-schema.ts';
export { editorSettings } from './editor-settings.ts';
