import { mostRows } from '../../src/web/list.ts'

/** The list of this page as a file, at the end of the page. On paper there is nothing to press. */
export const KeepACopy = ({ files }: { files: { csv: string; xlsx: string } | undefined }) =>
  files && (
    <p class="hint unprinted">
      Keep a copy of this list: <a href={files.csv}>CSV</a>, <a href={files.xlsx}>Excel</a>. A file
      has at most {mostRows.toLocaleString('en-GB')} rows.
    </p>
  )
