const TIMES = /^(.*), (\d{2}:\d{2}–\d{2}:\d{2})$/

/** The line "when" of an event in a narrow column: the day, and under it the times in one piece. */
export function WhenText({ children }: { children: string }) {
  const [, day, times] = TIMES.exec(children) ?? []
  return (
    <span className="when-text">
      {day === undefined ? (
        children
      ) : (
        <>
          {day}, <span className="when-text__times">{times}</span>
        </>
      )}
    </span>
  )
}
