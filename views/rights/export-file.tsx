/** One kind of thing, as it stands in the file that somebody takes home. */
export type ExportKind = { title: string; purpose: string; kept: string }

/** One record: what is empty in it is left out. */
export type ExportField = { name: string; value: string }

/** The opening of a file that is read without Holdfast: no style, no script, nothing to fetch. */
export const ExportStart = ({ name, made }: { name: string; made: string }) => (
  <header>
    <h1>My information</h1>
    <p>
      Everything Holdfast keeps about {name}, as it was {made}.
    </p>
    <p>Keep this file somewhere safe. It is not locked, and it has your private words.</p>
  </header>
)

export const ExportHeading = ({ kind }: { kind: ExportKind }) => (
  <header>
    <h2>{kind.title}</h2>
    <p>
      {kind.purpose} Kept: {kind.kept}.
    </p>
  </header>
)

/** Some rows of one kind. A long list comes as several tables, so that each can be read alone. */
export const ExportTable = (props: { caption: string; head: string[]; rows: string[][] }) => (
  <table border={1}>
    <caption>{props.caption}</caption>
    <thead>
      <tr>
        {props.head.map((name) => (
          <th scope="col">{name}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {props.rows.map((row) => (
        <tr>
          {row.map((value) => (
            <td>
              <Words value={value} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

/** Records with too much in them for one line each. */
export const ExportRecords = ({ records }: { records: ExportField[][] }) => (
  <ol>
    {records.map((fields) => (
      <li>
        <dl>
          {fields.map(({ name, value }) => (
            <>
              <dt>{name}</dt>
              <dd>
                <Words value={value} />
              </dd>
            </>
          ))}
        </dl>
      </li>
    ))}
  </ol>
)

type End = { empty: string[]; leftOut: { title: string; why: string }[] }

export const ExportEnd = ({ empty, leftOut }: End) => (
  <footer>
    <h2>Nothing is kept of these</h2>
    <ul>
      {empty.map((title) => (
        <li>{title}</li>
      ))}
    </ul>
    <h2>What is not in this file</h2>
    <ul>
      {leftOut.map(({ title, why }) => (
        <li>
          {title}. {why}
        </li>
      ))}
    </ul>
  </footer>
)

/** Lines stay lines. */
const Words = ({ value }: { value: string }) => (
  <>
    {value.split('\n').map((line, at) => (
      <>
        {at > 0 && <br />}
        {line}
      </>
    ))}
  </>
)
