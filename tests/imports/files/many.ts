const day = (place: number) => {
  const date = new Date(Date.UTC(2026, 0, 1) + (place % 280) * 86_400_000).toISOString()
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`
}

/** A personnel list of so many people, one lead to twenty. */
export const manyPeople = (count: number) =>
  [
    'Name,Email,Job title,Hours per week,Start date,Line manager',
    ...Array.from({ length: count }, (_, place) => {
      const lead = place - (place % 20)
      return place === lead
        ? `Lead Number ${place},lead${place}@example.org,Team lead,37.5,${day(place)},`
        : `Worker Number ${place},worker${place}@example.org,Link worker,30,${day(place)},lead${lead}@example.org`
    }),
  ].join('\n')

/** So many contacts with a few people held, a minute apart. */
export const manyContacts = (labels: readonly string[], count: number) =>
  [
    'Label,Date,Time,Minutes,Contact type,Notes',
    ...Array.from({ length: count }, (_, place) => {
      const time = `${String(8 + (place % 10)).padStart(2, '0')}:${String(place % 60).padStart(2, '0')}`
      const how = ['Phone', 'F2F', 'Home visit'][place % 3]
      return `${labels[place % labels.length]},${day(place)},${time},${(place % 60) + 5},${how},Talked about the week ${place}`
    }),
  ].join('\n')
