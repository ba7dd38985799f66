/* Comforts for pages that work without them. ES2017. */
;(() => {
  const d = document
  const html = d.documentElement
  html.classList.add('has-script')
  if (navigator.share) html.classList.add('has-share')

  const on = (type, work) => d.addEventListener(type, work)
  const near = (event, selector) => event.target instanceof Element && event.target.closest(selector)
  const each = (selector, work) => d.querySelectorAll(selector).forEach(work)

  /* The cookie of app/lib/preferences.ts. */
  const looks = ['theme', 'contrast', 'text']
  const look = (parts) => looks.forEach((name, i) => html.setAttribute('data-' + name, parts[i]))
  const saved = /(?:^|; )qamtu\.look=([a-z.]+)/.exec(d.cookie)
  if (saved) look(saved[1].split('.'))
  on('change', (event) => {
    const form = near(event, '[data-enhance=preferences]')
    if (!form) return
    const given = new FormData(form)
    const parts = looks.map((name) => given.get(name))
    look(parts)
    d.cookie = 'qamtu.look=' + parts.join('.') + '; Path=/; Max-Age=31536000; SameSite=Lax'
  })

  /* Without https there is no clipboard, only a box to copy from. */
  const copy = (text) =>
    navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.resolve(prompt('', text))
  const saveQr = (svg, name) => {
    const side = svg.viewBox.baseVal.width
    const scale = Math.ceil(1200 / side)
    const canvas = d.createElement('canvas')
    canvas.width = canvas.height = side * scale
    const pen = canvas.getContext('2d')
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.scale(scale, scale)
    pen.translate(4, 4)
    pen.fillStyle = '#000'
    pen.fill(new Path2D(svg.querySelector('path').getAttribute('d')))
    canvas.toBlob((blob) => {
      const link = d.createElement('a')
      link.href = URL.createObjectURL(blob)
      link.download = name
      link.click()
      setTimeout(() => URL.revokeObjectURL(link.href), 1000)
    })
  }
  const deeds = {
    print: () => print(),
    share: (data) => navigator.share({ title: data.title, url: data.url }).catch(() => {}),
    copy: (data, button) =>
      copy(data.url).then(() => {
        const done = button.querySelector('[data-done]')
        done.textContent = done.dataset.words
        button.classList.add('is-done')
        setTimeout(() => button.classList.remove('is-done'), 3000)
      }),
    'save-qr': (data) => saveQr(d.getElementById(data.qr), data.file),
    dismiss: (_, button) => (button.closest('.flash').hidden = true),
  }
  on('click', (event) => {
    const button = near(event, '[data-enhance]')
    const deed = button && deeds[button.dataset.enhance]
    if (deed) deed(button.dataset, button)
    const show = near(event, '[data-enhance=show-password]')
    if (show) {
      const input = show.closest('.field-with-switch').querySelector('.field .input')
      input.type = show.checked ? 'text' : 'password'
    }
    const inside = near(event, '[data-fold]')
    each('[data-fold][open]', (fold) => {
      if (fold !== inside || near(event, '[data-fold] a')) fold.open = false
    })
  })

  /* `/` searches, Escape folds, arrows walk rows of a table and days of a month. */
  const typing = 'textarea, select, [contenteditable], input:not([type=checkbox]):not([type=radio])'
  const steps = { ArrowDown: 1, ArrowUp: -1, Home: 1, End: -1 }
  const days = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }
  on('keydown', (event) => {
    const key = event.key
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const fold = near(event, '[data-fold][open]')
    if (key === 'Escape' && fold) {
      fold.open = false
      fold.querySelector('summary').focus()
    }
    if (near(event, typing)) return
    const search = key === '/' && d.querySelector('[data-slash]')
    if (search) {
      event.preventDefault()
      search.focus()
      search.select()
    }
    const walk = (places, at, by, what) => {
      let stop = null
      while (!stop && places[(at += by)]) stop = places[at].querySelector(what)
      if (!stop) return
      event.preventDefault()
      stop.focus()
    }
    const row = near(event, '.data-table tbody tr')
    if (row && steps[key]) {
      const rows = Array.from(row.parentNode.rows)
      const from = { Home: -1, End: rows.length }[key]
      const what = near(event, '.tick') ? '.tick input' : '[data-row-link]'
      walk(rows, from === undefined ? rows.indexOf(row) : from, steps[key], what)
    }
    const month = near(event, '.month')
    const turn = month && { PageUp: 'first', PageDown: 'last' }[key]
    if (turn) month.querySelector('.month__head a:' + turn + '-of-type').click()
    const day = month && near(event, 'td')
    const squares = day ? Array.from(month.querySelectorAll('td')) : []
    if (day && days[key]) walk(squares, squares.indexOf(day), days[key], 'a, summary')
  })

  /* What was typed stays in this tab until it is sent. */
  const kept = (form) =>
    Array.from(form.elements).filter(
      (el) => el.name && !el.closest('[data-secret]') && !/^(hidden|password|file|submit|button)$/.test(el.type),
    )
  const box = (work) => {
    try {
      return work(sessionStorage)
    } catch (_) {}
  }
  on('input', (event) => {
    const form = near(event, 'form[data-keep]')
    if (!form) return
    const values = kept(form).map((el) => (/checkbox|radio/.test(el.type) ? el.checked : el.value))
    box((store) => store.setItem('keep:' + form.dataset.keep, JSON.stringify(values)))
  })
  each('form[data-keep]', (form) => {
    const text = box((store) => store.getItem('keep:' + form.dataset.keep))
    const fields = kept(form)
    const values = text ? JSON.parse(text) : []
    // What the server sent back is newer.
    if (values.length !== fields.length || d.querySelector('.error-summary')) return
    fields.forEach((el, i) => {
      if (/checkbox|radio/.test(el.type)) el.checked = values[i]
      else if (!el.value) el.value = values[i]
    })
  })
  each('[data-kept-sent]', (el) => box((store) => store.removeItem('keep:' + el.dataset.keptSent)))

  each('[data-focus-first]', (first) => first.focus())
})()
