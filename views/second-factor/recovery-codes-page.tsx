import { CopyBox } from '../components/copy-box.tsx'
import { LinkButton } from '../components/form.tsx'
import { Page, type Shell } from '../layout.tsx'

type CodesProps = { shell: Shell; codes: string[]; next: string; isFirst: boolean }

/** Ten recovery codes, shown this once. */
export function RecoveryCodesPage({ shell, codes, next, isFirst }: CodesProps) {
  return (
    <Page shell={shell} title="Keep these codes">
      <h1>Keep these codes</h1>
      <p>
        {isFirst ? 'Your second step is set up. ' : 'The codes you had before are gone. '}
        If you lose your phone, one of these codes lets you in. Each works once.
      </p>
      <ol class="codes">
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p>
        Print this page, or copy the codes to a safe place. They are not shown again. Do not keep
        them on the phone itself.
      </p>
      <div class="unprinted">
        <CopyBox id="all-codes" label="All ten, to copy" value={codes.join(' ')} />
      </div>
      <p class="unprinted">
        <LinkButton href={next}>I have kept them</LinkButton>
      </p>
    </Page>
  )
}
