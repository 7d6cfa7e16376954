/** Everything that other layers use of the core. */
export { analyzeDocument, createAnalysisSession } from './analysis-session';
export { analyzeParagraph, analyzeText } from './analyze-paragraph';
export type { ParagraphInput } from './analyze-paragraph';
export * from './annotations';
export { emptyGazetteer } from './gazetteer';
export type { ActorTitle, Gazetteer, GazetteerActor, IssueTermMatch, NameMatch } from './gazetteer';
export type { AnalysisOptions, AnalysisSession, FrontMatterReader, IssueTerm, TextChange } from './session';
export { contains, overlaps } from './text/span';
export type { Span } from './text/span';
export { tokenFlag } from './text/tokens';
export type { Tokens } from './text/tokens';
export { tokenize } from './text/tokenize';
export { toDocumentOffset, toDocumentSpan } from './text/paragraph';
export type { Paragraph } from './text/paragraph';
