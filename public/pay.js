/* The debtor's page works without this file. It copies the code, parts the digits into boxes, keeps the time a code is
   good for, and reads the page anew when its agreement changed. Written for browsers of ten years ago. */
;(function () {
  'use strict'
  var doc = document
  function all(selector) {
    return Array.prototype.slice.call(doc.querySelectorAll(selector))
  }

  /* Copy */
  function legacyCopy(field) {
    field.focus()
    field.select()
    field.setSelectionRange(0, field.value.length)
    return doc.execCommand('copy')
  }
  all('[data-copy]').forEach(function (button) {
    var field = doc.getElementById(button.getAttribute('data-copy'))
    var label = button.querySelector('span')
    var status = doc.getElementById('copied')
    if (!field) return
    button.hidden = false
    function done() {
      label.textContent = button.getAttribute('data-done')
      if (status) status.textContent = button.getAttribute('data-done')
    }
    button.addEventListener('click', function () {
      if (navigator.clipboard && window.isSecureContext) {
        navigator.clipboard.writeText(field.value).then(done, function () {
          if (legacyCopy(field)) done()
        })
      } else if (legacyCopy(field)) done()
    })
  })

  /* Digits: one field becomes a box a digit; what is typed or pasted still leaves in the first field's name. */
  all('[data-boxes]').forEach(function (field) {
    var count = Number(field.getAttribute('data-boxes'))
    var names = field.getAttribute('data-box-label') || ''
    var group = doc.createElement('div')
    var boxes = []
    var i
    group.className = count > 4 ? 'dg many' : 'dg'
    group.setAttribute('role', 'group')
    group.setAttribute('aria-label', field.getAttribute('aria-label') || '')
    if (field.getAttribute('aria-describedby')) {
      group.setAttribute('aria-describedby', field.getAttribute('aria-describedby'))
    }
    function store() {
      field.value = boxes
        .map(function (box) {
          return box.value
        })
        .join('')
    }
    function spread(from, text) {
      var signs = text.replace(/[^0-9a-z]/gi, '').slice(0, count - from)
      var at
      for (at = 0; at < signs.length; at += 1) boxes[from + at].value = signs.charAt(at)
      store()
      if (signs) boxes[Math.min(from + signs.length, count - 1)].focus()
    }
    function wire(box, at) {
      box.addEventListener('input', function () {
        var text = box.value
        box.value = ''
        spread(at, text)
        store()
      })
      box.addEventListener('keydown', function (event) {
        if (event.key === 'Backspace' && box.value === '' && at > 0) {
          boxes[at - 1].value = ''
          boxes[at - 1].focus()
          store()
          event.preventDefault()
        } else if (event.key === 'ArrowLeft' && at > 0) boxes[at - 1].focus()
        else if (event.key === 'ArrowRight' && at < count - 1) boxes[at + 1].focus()
      })
      box.addEventListener('focus', function () {
        box.select()
      })
    }
    for (i = 0; i < count; i += 1) {
      var box = doc.createElement('input')
      box.className = 'in'
      box.type = 'text'
      box.setAttribute('inputmode', field.getAttribute('inputmode') || 'text')
      box.setAttribute('autocomplete', 'off')
      box.setAttribute('aria-label', names.replace('{n}', String(i + 1)))
      if (field.getAttribute('aria-invalid')) box.setAttribute('aria-invalid', 'true')
      boxes.push(box)
      group.appendChild(box)
      wire(box, i)
    }
    field.parentNode.insertBefore(group, field)
    field.type = 'hidden'
    field.removeAttribute('required')
    if (field.hasAttribute('autofocus')) boxes[0].focus()
    field.form.addEventListener('submit', function (event) {
      store()
      if (field.value.length < count) {
        event.preventDefault()
        boxes[field.value.length].focus()
      }
    })
  })

  /* One tap sends once. */
  all('form').forEach(function (form) {
    form.addEventListener('submit', function (event) {
      if (event.defaultPrevented) return
      if (form.getAttribute('data-sent')) event.preventDefault()
      form.setAttribute('data-sent', '1')
    })
  })
  window.addEventListener('pageshow', function () {
    all('form').forEach(function (form) {
      form.removeAttribute('data-sent')
    })
  })

  /* The time that is left */
  var again = false
  function readAgain() {
    if (again) return
    again = true
    window.location.replace(window.location.pathname)
  }
  all('[data-until]').forEach(function (note) {
    /* The server's clock, not the phone's. */
    var end = Date.now() + Number(note.getAttribute('data-until'))
    var timer = setInterval(function () {
      var left = end - Date.now()
      if (left <= 0) {
        clearInterval(timer)
        readAgain()
      } else note.textContent = note.getAttribute('data-text').replace('{n}', String(Math.ceil(left / 60000)))
    }, 5000)
  })

  /* Live */
  var live = doc.body.getAttribute('data-live')
  if (live && window.EventSource) {
    var source = new EventSource(live)
    source.addEventListener('changed', function () {
      source.close()
      readAgain()
    })
  } else if (live) setTimeout(readAgain, 20000)
})()
