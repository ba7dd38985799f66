import { Form } from '@remix-run/react'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useFileSize } from '#app/ui/file-field.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { formatDate } from '#server/kit/dates.ts'
import { endingOf } from '#server/kit/files/content.ts'
import { fileFormats, fileMessages as f } from '#server/kit/messages/files.ts'
import { documentKinds, measureDocumentMessages as m } from '#server/kit/messages/measure-documents.ts'
import type { Caller } from '#server/router.ts'

type Document = Awaited<ReturnType<Caller['plan']['documents']['list']>>['documents'][number]

/** Documents of a measure to download; with `mayRemove` each can be taken away. */
export function MeasureDocuments({
  measureId,
  documents,
  mayRemove = false,
}: {
  measureId: string
  documents: Document[]
  mayRemove?: boolean
}) {
  const t = useT()
  const locale = useLocale()
  const fileSize = useFileSize()
  return (
    <DataTable
      caption={t(m.short)}
      isCaptionHidden
      tableKey="documents"
      rows={documents}
      rowId={(document) => document.id}
      narrow="cards"
      columns={[
        {
          id: 'name',
          header: t(m.document),
          cell: (document) => (
            <TextLink href={paths.measureDocument(locale, measureId, document.id)} isPlain>
              {document.name}
            </TextLink>
          ),
        },
        { id: 'kind', header: t(m.kind), cell: (document) => t(documentKinds[document.kind]) },
        {
          id: 'format',
          header: t(m.format),
          cell: ({ type, size }) => `${t(fileFormats[endingOf(type)])}, ${fileSize(size)}`,
        },
        {
          id: 'added',
          header: t(m.addedBy),
          cell: (document) => [document.by, formatDate(document.addedAt)].filter(Boolean).join(', '),
        },
        ...(mayRemove
          ? [
              {
                id: 'remove',
                header: t(f.removeTitle),
                cell: (document: Document) => (
                  <Form method="post">
                    <Button
                      name="remove"
                      value={document.id}
                      variant="quiet"
                      size="small"
                      icon="trash"
                      aria-label={t(f.remove, { name: document.name })}
                    >
                      {t(f.removeTitle)}
                    </Button>
                  </Form>
                ),
              },
            ]
          : []),
      ]}
      emptyState={
        <EmptyState title={t(m.empty)}>
          <p>{t(m.emptyText)}</p>
        </EmptyState>
      }
    />
  )
}
