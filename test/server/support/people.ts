/** A small dataset for the server's tests. */
export const people = `format: on-record/1
actors:
  - id: a-lee
    kind: person
    name: Anna Lee
    family: Lee
    pronouns: she/her
    sources: [gazette]
  - id: b-roe
    kind: person
    name: Ben Roe
    family: Roe
roles:
  - actor: a-lee
    title: finance minister
    from: 2020
issues:
  - id: carbon-tax
    label: carbon tax
    terms: [carbon tax]
positions:
  - actor: a-lee
    issue: carbon-tax
    stance: supports
    asOf: 2021-03
    evidence: [q-lee]
quotes:
  - id: q-lee
    actor: a-lee
    text: We will not wait for others
    date: 2021-03-04
sources:
  - id: gazette
    title: Official Gazette
    url: https://gazette.example/2020
`;
