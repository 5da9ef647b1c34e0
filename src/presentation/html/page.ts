import type { Language } from '../../problems/localized.ts';
import { html, type Markup } from './markup.ts';
import { style } from './style.ts';

/** A whole document. Its policy forbids scripts and anything from elsewhere, whatever got into the text. */
export const page = (language: Language, title: string, body: Markup): string =>
  html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`.toString();
