import { useId, type ButtonHTMLAttributes, type ReactNode } from 'react'
import { useT } from '#app/lib/i18n.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import { TextLink, type TextLinkProps } from '#app/ui/text-link.tsx'
import { uiMessages } from '#server/kit/messages/ui.ts'

export const BUTTON_VARIANTS = ['primary', 'secondary', 'quiet', 'danger'] as const
export type ButtonVariant = (typeof BUTTON_VARIANTS)[number]

type Look = {
  variant?: ButtonVariant
  /** `small` stays 44 px high on a phone and is denser only under a mouse. */
  size?: 'small' | 'medium' | 'large'
  /** Fills the width of its column, as on a phone's one button. */
  isWide?: boolean
  icon?: IconName
  iconAtEnd?: IconName
  children: ReactNode
}

function lookClass({ variant = 'primary', size = 'medium', isWide }: Look, className?: string) {
  return classNames(
    'button',
    `button--${variant}`,
    size !== 'medium' && `button--${size}`,
    isWide && 'button--wide',
    className,
  )
}

type ButtonProps = Look &
  ButtonHTMLAttributes<HTMLButtonElement> & {
    /** The press is being carried out: shows so, and a second press does nothing. */
    isBusy?: boolean
    /** Why it cannot be pressed now; shown under the button, which stays reachable by keyboard. */
    disabledReason?: string | null
    /** Cannot be pressed, and its own label says why. */
    isOff?: boolean
  }

export function Button(props: ButtonProps) {
  const {
    variant,
    size,
    isWide,
    icon,
    iconAtEnd,
    isBusy,
    disabledReason,
    isOff,
    className,
    children,
    ...rest
  } = props
  const t = useT()
  const reasonId = useId()
  const isStill = Boolean(disabledReason) || Boolean(isBusy) || Boolean(isOff)
  const button = (
    <button
      {...rest}
      type={isStill ? 'button' : (rest.type ?? 'submit')}
      onClick={isStill ? undefined : rest.onClick}
      aria-disabled={isStill || undefined}
      aria-describedby={disabledReason ? reasonId : rest['aria-describedby']}
      className={lookClass({ variant, size, isWide, children }, classNames(isBusy && 'is-busy', className))}
    >
      {icon && <Icon name={icon} />}
      <span className="button__text">{children}</span>
      {iconAtEnd && <Icon name={iconAtEnd} />}
      {isBusy && (
        <span className="button__busy">
          <span className="spinner" />
          <span className="visually-hidden">{t(uiMessages.busy)}</span>
        </span>
      )}
    </button>
  )
  if (!disabledReason) return button
  return (
    <span className={classNames('button-with-reason', isWide && 'button-with-reason--wide')}>
      {button}
      <span className="button-reason" id={reasonId}>
        {disabledReason}
      </span>
    </span>
  )
}

export function ButtonLink(props: Look & TextLinkProps) {
  const { variant, size, isWide, icon, iconAtEnd, className, children, ...rest } = props
  return (
    <TextLink {...rest} className={lookClass({ variant, size, isWide, children }, className)}>
      {icon && <Icon name={icon} />}
      <span className="button__text">{children}</span>
      {iconAtEnd && <Icon name={iconAtEnd} />}
    </TextLink>
  )
}
