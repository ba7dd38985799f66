import { Form, useLocation } from '@remix-run/react'
import { useId } from 'react'
import { useT } from '#app/lib/i18n.tsx'
import { Button } from '#app/ui/button.tsx'
import { KeptParams } from '#app/ui/kept-params.tsx'
import { uiMessages } from '#server/kit/messages/ui.ts'

/** Search of the list below by `?q=`, the rest of the query kept. `/` leads here from anywhere on the page. */
export function SearchBox({
  label,
  name = 'q',
  defaultValue = '',
  hint,
  placeholder,
  action,
}: {
  label: string
  name?: string
  defaultValue?: string
  hint?: string
  placeholder?: string
  action?: string
}) {
  const t = useT()
  const id = useId()
  const { pathname } = useLocation()
  return (
    <Form className="search-box" method="get" action={action ?? pathname} role="search">
      <KeptParams without={[name, 'page']} />
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <div className="search-box__row">
        <input
          className="input search-box__input"
          id={id}
          name={name}
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          defaultValue={defaultValue}
          key={defaultValue}
          placeholder={placeholder ?? label}
          aria-describedby={hint ? `${id}-hint` : undefined}
          aria-keyshortcuts="/"
          data-slash
        />
        <Button variant="secondary" icon="search">
          {t(uiMessages.find)}
        </Button>
      </div>
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </Form>
  )
}
