/**
 * As much of a Markdown grammar as the injection has to live with, written for these tests: front matter, fences, headings,
 * emphasis, code, links, tags, comments, reference definitions. Scope names and repository keys are those that the editor's
 * own Markdown grammar uses, because the injection refers to them.
 */
export const minimalMarkdown = {
  scopeName: 'text.html.markdown',
  patterns: [{ include: '#front-matter' }, { include: '#block' }],
  repository: {
    'front-matter': {
      begin: '\\A---$',
      end: '^---$',
      contentName: 'meta.embedded.block.frontmatter',
      patterns: [{ match: '"[^"]*"', name: 'string.quoted.double.yaml' }],
    },
    block: {
      patterns: [
        { include: '#fence' },
        { include: '#heading' },
        { include: '#link-def' },
        { include: '#comment' },
        { include: '#paragraph' },
      ],
    },
    fence: { begin: '^```.*$', end: '^```$', name: 'markup.fenced_code.block.markdown' },
    heading: {
      match: '^#{1,6} (.*)$',
      name: 'markup.heading.markdown',
      captures: { 1: { name: 'entity.name.section.markdown', patterns: [{ include: '#inline' }] } },
    },
    'link-def': { match: '^\\[[^\\]]+\\]: \\S+( ".+?")?$', name: 'meta.link.reference.def.markdown' },
    comment: { begin: '<!--', end: '-->', name: 'comment.block.html' },
    paragraph: { begin: '^(?=\\S)', end: '$', name: 'meta.paragraph.markdown', patterns: [{ include: '#inline' }] },
    inline: {
      patterns: [
        { include: '#escape' },
        { include: '#raw' },
        { include: '#bold' },
        { include: '#italic' },
        { include: '#link-inline' },
        { include: '#comment' },
        { include: '#tag' },
      ],
    },
    escape: { match: '\\\\[*_`"]', name: 'constant.character.escape.markdown' },
    raw: { match: '`[^`]+`', name: 'markup.inline.raw.string.markdown' },
    bold: { begin: '\\*\\*(?=\\S)(?=[^*]+\\*\\*)', end: '\\*\\*', name: 'markup.bold.markdown', patterns: [{ include: '#inline' }] },
    italic: { begin: '\\*(?=[^*\\s][^*]*\\*)', end: '\\*', name: 'markup.italic.markdown', patterns: [{ include: '#inline' }] },
    'link-inline': {
      match: '\\[([^\\]]*)\\]\\(([^\\s)]*)( "[^"]*")?\\)',
      name: 'meta.link.inline.markdown',
      captures: {
        1: { name: 'string.other.link.title.markdown', patterns: [{ include: '#inline' }] },
        2: { name: 'markup.underline.link.markdown' },
        3: { name: 'string.other.link.description.title.markdown' },
      },
    },
    tag: {
      begin: '</?[a-z]+',
      end: '>',
      name: 'meta.tag.inline.html',
      patterns: [{ match: '"[^"]*"', name: 'string.quoted.double.html' }],
    },
  },
};
