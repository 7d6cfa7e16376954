/** The built bundle of `browser.ts`, as the Node entry sees it. */
export { activateExtension } from './activate';
export { portTransports } from './transports';
