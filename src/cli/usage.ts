/** What `on-record --help` prints. */
export const usage = `Usage: on-record COMMAND [options] FILE…

Shows who is on record saying what: names, quotes, attributed statements, claims and positions in news text.

Commands
  annotate FILE…        print what is found in each file; exits 0 whatever it finds
  check FILE…           print findings; exits 1 where any is at or above --level
  export FILE…          write what is found as one file for other programs; --format says which
  import FORMAT FILE…   turn csv, ftm (FollowTheMoney, OpenSanctions) or wikidata (entity JSON) into dataset records
  dataset check PATH…   print the problems of dataset files; exits 1 where any is at or above --level
  dataset stats PATH…   count records, names and what is missing; --format text (default) or json
  dataset compile PATH… write a form that is opened at once, to be used by --dataset as long as the sources are the same;
                        --output FILE.compiled, else dataset.compiled in the folder, or the file's name with .compiled
  dataset merge PATH… --into FILE
                        write the records of several datasets to one new file, those of the first PATH first; print the
                        values that gave way, with both places; exits 1 where there is one

FILE is plain text or Markdown (by its extension); "-" is standard input.

Options of annotate, check and export
  --dataset PATH        dataset file or folder, may be repeated; default: the nearest .on-record/ above the file
  --date YYYY-MM-DD     annotate: reference date where the text gives none; check: the date to check against, whatever
                        the text gives (the same for "date" of --input jsonl)
  --language NAME       plaintext or markdown, instead of what the extension says
  --format NAME         text (default) or jsonl: one JSON object a document; check also json: all documents in one list,
                        sarif: SARIF 2.1.0, github: annotations of GitHub Actions
  --input NAME          files (default), or jsonl: each line of FILE is {"file": …, "text": …, "date"?: …}
  --no-notes            leave the corrections in .on-record/notes/ aside
  --time                print how long each step took, on standard error

Options of annotate and export
  --claims all          give every sentence a claim entry, not only the check-worthy ones

Options of check
  --rule ID             run this rule only, may be repeated; also runs rules that are off by themselves

Options of export
  --format NAME         jsonl: as annotate gives it; csv; web-annotation: W3C Web Annotation JSON-LD; dna: statements as
                        Discourse Network Analyzer 3 lists them; brief: who stands where, with evidence, in Markdown
  --table NAME          of csv: mentions, statements or positions (default)
  --records             also the positions on record (csv positions, dna, brief); then FILE may be left out
  --output FILE         write this file, whole or not at all, instead of standard output

Options of import
  --into PATH           dataset file that gets the new records (made where it is missing; .jsonl, .yaml or .json), or a
                        dataset folder: then imported.jsonl in it; without it, records go to standard output
  --dataset PATH        dataset file or folder whose records are added to where they are the same, may be repeated;
                        nothing outside --into and --dataset is written, and nothing in a record is ever replaced
  --map NAME=FIELD      csv: column and field (NAME= leaves the column out); wikidata: class and kind, such as Q7278=organization
  --as KIND             csv: actors, roles, quotes or positions, instead of what the header says
  --kind KIND           csv: person (default), organization, place or group, where a row gives none
  --delimiter CHAR      csv: instead of what the file says; "tab" for tabs
  --language CODE       wikidata: language of names, such as de; default: en
  --pronouns            wikidata: take pronouns from the gender given there
  --dry-run             say what would be done, write nothing
  --report NAME         text (default) or json

Options of check and dataset check
  --level NAME          hint, information (default), warning or error

  --help, --version

Exit codes: 0 done; 1 findings or problems at or above --level; 2 wrong use or unreadable input.
`;
