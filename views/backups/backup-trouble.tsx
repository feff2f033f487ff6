import { Warning } from '../components/notes.tsx'

/** For whoever can see to it, on the first page they open. */
export const BackupTrouble = ({ words }: { words: string }) => (
  <Warning red>
    <p>
      {words} <a href="/admin/backups">See the backups</a>
    </p>
  </Warning>
)
