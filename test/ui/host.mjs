/** The one server and browser that all UI tests share; every test opens windows of its own. */
import { after } from 'mocha';
import { startWorkbenchHost } from '../support/host/workbench.mjs';

export const host = await startWorkbenchHost();
after(() => host.close());

export const markdownArticle = 'terms-for-ukraine.md';
export const plainArticle = 'no-land-for-peace.txt';
