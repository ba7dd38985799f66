// Hours, and the Kazakh word for an event, which would be torn at its hyphen.
const SPAN = /(\d{2}:\d{2}–\d{2}:\d{2}|іс-шара\p{L}*)/iu

const NO_BREAK = '\u00a0'

/** A line in which hours (`15:05–17:30`), a day with its month (`8 марта`, `2025 г.`) and `іс-шара` are never torn. */
export function Unbroken({ text }: { text: string }) {
  return (
    <>
      {text
        .replace(/(\d) (?=\p{Ll})/gu, `$1${NO_BREAK}`)
        .split(SPAN)
        .map((part, index) =>
          SPAN.test(part) ? (
            <span className="unbroken" key={index}>
              {part}
            </span>
          ) : (
            part
          ),
        )}
    </>
  )
}
