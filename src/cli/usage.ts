/** What `on-record --help` prints. */
export const usage = `Usage: on-record COMMAND [options] FILE…

Shows who is on record saying what: names, quotes, attributed statements, claims and positions in news text.

Commands
  annotate FILE…        print what is found in each file; exits 0 whatever it finds
  check FILE…           print findings; exits 1 where any is at or above --level
  dataset check PATH…   print the problems of dataset files; exits 1 where any is at or above --level

FILE is plain text or Markdown (by its extension); "-" is standard input.

Options of annotate and check
  --dataset PATH        dataset file or folder, may be repeated; default: the nearest .on-record/ above the file
  --date YYYY-MM-DD     annotate: reference date where the text gives none; check: the date to check against, whatever
                        the text gives (the same for "date" of --input jsonl)
  --language NAME       plaintext or markdown, instead of what the extension says
  --format NAME         text (default) or jsonl: one JSON object a document; check also json: all documents in one list,
                        sarif: SARIF 2.1.0, github: annotations of GitHub Actions
  --input NAME          files (default), or jsonl: each line of FILE is {"file": …, "text": …, "date"?: …}
  --no-notes            leave the corrections in .on-record/notes/ aside
  --time                print how long each step took, on standard error

Options of annotate
  --claims all          give every sentence a claim entry, not only the check-worthy ones

Options of check
  --rule ID             run this rule only, may be repeated; also runs rules that are off by themselves

Options of check and dataset check
  --level NAME          hint, information (default), warning or error

  --help, --version

Exit codes: 0 done; 1 findings or problems at or above --level; 2 wrong use or unreadable input.
`;
