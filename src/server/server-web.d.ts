/** The built bundle of `browser.ts`, as the Node entry sees it. */
export { serve } from './serve';
