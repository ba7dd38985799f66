import { expect, test } from 'vitest'
import { pictureFonts, toPng } from '#server/kit/png.ts'
import { sharePicture } from './share-picture.ts'

const words = {
  kicker: 'Мансап күні · Жас маман',
  title: 'Қарағанды өңірінің «Жұмысшы мамандықтар» жәрмеңкесі',
  when: '2026 жылғы 8 наурыз, жексенбі, 10:00–14:00',
  place: 'Қарағанды қаласы, Жастар сарайы',
}

test('the picture is 1200 × 630 and a PNG of its words alone', () => {
  const raster = sharePicture(words, pictureFonts())
  expect([raster.width, raster.height]).toEqual([1200, 630])
  const png = toPng(raster)
  expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG')
  expect(png.length).toBeLessThan(100_000)
  expect(toPng(sharePicture({ ...words }, pictureFonts()))).toEqual(png)
  expect(toPng(sharePicture({ ...words, title: 'Ашық есік күні' }, pictureFonts()))).not.toEqual(png)
})

test('a title of any length stays on the picture', () => {
  const raster = sharePicture(
    { ...words, title: 'Республикалық шеберлік байқауы '.repeat(12) },
    pictureFonts(),
  )
  const rightEdge = Array.from({ length: 630 }, (_, y) => raster.points[y * 1200 + 1190])
  expect(rightEdge.every((shade) => shade === 255)).toBe(true)
})
