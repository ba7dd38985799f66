import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { allErrors } from '#app/auth/all-errors.ts'
import { usePlaceWords } from '#app/auth/role-list.tsx'
import { authTitle } from '#app/auth/title.ts'
import { requireSignedIn } from '#app/lib/auth.server.ts'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import { ROLE_PLACES, ROLES, type Role } from '#server/access/permissions.ts'
import { FOUND_AT_MOST, type Place, type PlaceKind } from '#server/auth/grants/place.ts'
import { grantSchema } from '#server/auth/users/schema.ts'
import { formatDateTime } from '#server/kit/dates.ts'
import { authProblems } from '#server/kit/messages/auth.ts'
import { placeKindNames, roleNames, rolePurposes } from '#server/kit/messages/roles.ts'
import { staffMessages as m } from '#server/kit/messages/staff.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

export const meta: MetaFunction = authTitle(m.giveRole)

/** What the address says so far: the role, and for which kind of place it is being looked for. */
function chosenIn(url: URL): { role: Role | null; kind: PlaceKind; q: string } {
  const role = ROLES.find((known) => known === url.searchParams.get('role')) ?? null
  const allowed = role ? ROLE_PLACES[role] : []
  const kind = allowed.find((known) => known === url.searchParams.get('kind')) ?? allowed[0] ?? 'territory'
  return { role, kind, q: url.searchParams.get('q') ?? '' }
}

export async function loader(args: LoaderFunctionArgs) {
  await requireSignedIn(args)
  const { request, context, params } = args
  const { role, kind, q } = chosenIn(new URL(request.url))
  const { user, places } = await read(context, async (caller) => ({
    user: await caller.auth.user({ id: params['id'] ?? '' }),
    places: role ? await caller.auth.places({ role, kind, q }) : [],
  }))
  return { user: { id: user.id, name: user.name }, places, role, kind, q }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const id = params['id'] ?? ''
  const formData = await readForm(request)
  formData.set('userId', id)
  return submit({
    request,
    context,
    locale,
    formData,
    schema: grantSchema,
    problems: authProblems,
    work: async (values, caller) => {
      await caller.auth.grant(values)
      return redirect(`${paths.staffMember(locale, id)}?done=granted`)
    },
  })
}

function PlaceChoice({ place, role }: { place: Place; role: Role }) {
  const t = useT()
  const words = usePlaceWords()(place)
  return (
    <li className="role-row">
      <div className="role-row__words">
        <strong>{words}</strong>
        {place.startsAt && <span className="muted">{formatDateTime(place.startsAt)}</span>}
      </div>
      <Form method="post">
        <input type="hidden" name="role" value={role} />
        <input type="hidden" name="place" value={place.kind} />
        <input type="hidden" name="placeId" value={place.id} />
        <Button size="small">
          {t(m.giveRole)}
          <VisuallyHidden>: {words}</VisuallyHidden>
        </Button>
      </Form>
    </li>
  )
}

/** A role in two steps, each with its own address: which role, then where, found by a forgiving search. */
export default function GrantRolePage() {
  const { user, places, role, kind, q } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const kinds = role ? ROLE_PLACES[role] : []
  return (
    <div className="narrow-page">
      <Breadcrumb
        steps={[
          { label: t(m.title), href: paths.staff(locale) },
          { label: user.name, href: paths.staffMember(locale, user.id) },
          { label: t(m.giveRole) },
        ]}
      />
      <PageHead title={t(m.grantTitle, { name: user.name })} />
      <ErrorSummary errors={allErrors(result?.lastResult)} />
      {role ? (
        <p>
          <strong>{t(roleNames[role])}</strong>{' '}
          <TextLink href={paths.grantRole(locale, user.id)}>{t(m.otherRole)}</TextLink>
        </p>
      ) : (
        <Form method="get">
          <RadioGroup
            name="role"
            label={t(m.grantStepRole)}
            options={ROLES.map((value) => ({
              value,
              label: t(roleNames[value]),
              hint: t(rolePurposes[value]),
            }))}
          />
          <FormActions>
            <Button>{t(uiMessages.continue)}</Button>
          </FormActions>
        </Form>
      )}
      {role && (
        <section className="account-part" aria-labelledby="where">
          <h2 id="where">{t(m.grantStepPlace)}</h2>
          <Form method="get" role="search">
            <input type="hidden" name="role" value={role} />
            {kinds.length > 1 && (
              <RadioGroup
                name="kind"
                label={t(m.placeKind)}
                isInline
                defaultValue={kind}
                options={kinds.map((value) => ({ value, label: t(placeKindNames[value]) }))}
              />
            )}
            <TextField
              name="q"
              type="search"
              label={t(m.placeSearch)}
              hint={t(m.placeSearchHint)}
              defaultValue={q}
              autoComplete="off"
            />
            <FormActions>
              <Button variant="secondary" icon="search">
                {t(m.showPlaces)}
              </Button>
            </FormActions>
          </Form>
          <h3>{t(m.placesFound)}</h3>
          {places.length === 0 && <p>{t(m.noPlaces)}</p>}
          <ul className="role-rows">
            {places.map((place) => (
              <PlaceChoice place={place} role={role} key={place.id} />
            ))}
          </ul>
          {places.length >= FOUND_AT_MOST && (
            <p className="muted">{t(m.firstPlaces, { count: FOUND_AT_MOST })}</p>
          )}
        </section>
      )}
    </div>
  )
}
