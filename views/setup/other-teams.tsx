/** The same step for each of the other teams. */
export function OtherTeams({ teams }: { teams: { href: string; name: string }[] }) {
  if (teams.length === 0) return null
  return (
    <p>
      Other teams:{' '}
      {teams.map(({ href, name }, place) => (
        <>
          {place > 0 && ', '}
          <a href={href}>{name}</a>
        </>
      ))}
    </p>
  )
}
