import { useLocation } from '@remix-run/react'
import { useT } from '#app/lib/i18n.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { authProblems, signInMessages as m } from '#server/kit/messages/auth.ts'

/** Said before anybody types a password in vain: this address is not the one whose cookies would be kept. */
export function OtherAddress({ address }: { address: string }) {
  const t = useT()
  const { pathname, search } = useLocation()
  return (
    <Notice
      tone="warning"
      title={t(m.otherAddressTitle)}
      actions={<TextLink href={address + pathname + search}>{t(m.otherAddressLink, { address })}</TextLink>}
    >
      {t(authProblems.other_address, { address })}
    </Notice>
  )
}
