/** What `on-record --help` prints. */
export const usage = `Usage: on-record COMMAND [options] FILE…

Shows who is on record saying what: names, quotes, attributed statements, claims and positions in news text.

Commands
  annotate FILE…        print what is found in each file; exits 0 whatever it finds
  check FILE…           print findings; exits 1 where any is at or above --level
  export FILE…          write what is found as one file for other programs; --format says which
  dataset check PATH…   print the problems of dataset files; exits 1 where any is at or above --level

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

Options of check and dataset check
  --level NAME          hint, information (default), warning or error

  --help, --version

Exit codes: 0 done; 1 findings or problems at or above --level; 2 wrong use or unreadable input.
`;
