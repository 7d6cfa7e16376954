/**
 * Nouns that stand for somebody named before: "the minister", "the company". Lower case, singular. Each maps to what it
 * stands for.
 */
export const roleNouns: ReadonlyMap<string, 'person' | 'organization'> = new Map([
  ...`president premier minister secretary chancellor senator representative congressman congresswoman governor mayor speaker judge justice ambassador
  envoy commissioner general colonel commander admiral sheriff archbishop bishop cardinal patriarch rabbi imam ayatollah pope king queen prince princess lawmaker leader spokesman spokeswoman spokesperson coach
  ceo chairman chairwoman lawyer prosecutor attorney economist analyst professor diplomat politician candidate nominee billionaire businessman businesswoman
  actor actress singer author writer director scientist historian secretary-general president-elect incumbent republican democrat councilman councilwoman councillor premier-designate`
    .split(/\s+/)
    .map((word) => [word, 'person'] as const),
  ...`company firm group party ministry agency bank union bloc alliance organization organisation university court council commission committee department airline newspaper broadcaster carmaker automaker retailer
  manufacturer charity institute foundation`
    .split(/\s+/)
    .map((word) => [word, 'organization'] as const),
]);
