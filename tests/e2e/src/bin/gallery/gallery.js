'use strict';
// Chooses the pictures, finds states by their names, and shows one large. The address remembers the choice.

const form = document.getElementById('choices');
const viewer = document.getElementById('viewer');
const states = [...document.querySelectorAll('[data-state]')];
const remembered = new URLSearchParams(location.search);
const sizes = { desktop: [1200, 860], phone: [390, 844] };
let shown = null;

const choice = name => form.elements[name].value;
const file = state => `pictures/${state.dataset.state}-${choice('language')}-${choice('scheme')}-${choice('screen')}.webp`;
const words = state => state.querySelector('span').textContent;
const visible = () => states.filter(state => !state.hidden);

const show = () => {
    const wanted = choice('find').trim().toLowerCase().split(/\s+/);
    for (const state of states) {
        const picture = state.querySelector('img');
        const path = file(state);
        if (picture.getAttribute('src') !== path) {
            [picture.width, picture.height] = sizes[choice('screen')];
            picture.src = path;
            state.querySelector('a').href = path;
        }
        state.hidden = !wanted.every(part => words(state).includes(part));
    }
    for (const section of document.querySelectorAll('section')) {
        section.hidden = section.querySelector('[data-state]:not([hidden])') === null;
        const entry = document.querySelector(`nav a[href="#${section.id}"]`);
        if (entry) entry.parentElement.hidden = section.hidden;
    }
    const count = visible().length;
    document.getElementById('none').hidden = count > 0;
    document.getElementById('count').textContent = count === states.length ? '' : `${count} of ${states.length} states`;
    document.body.dataset.screen = choice('screen');
    for (const name of ['scheme', 'screen', 'language', 'find']) {
        if (choice(name)) remembered.set(name, choice(name)); else remembered.delete(name);
    }
    // A page that was opened as a file may not change its address everywhere.
    try { history.replaceState(null, '', `?${remembered}${location.hash}`) } catch { /* then it is not remembered */ }
    if (viewer.open) enlarge(shown);
};

const enlarge = state => {
    shown = state;
    const all = visible();
    document.getElementById('viewer-name').textContent = words(state);
    document.getElementById('viewer-place').textContent = `${all.indexOf(state) + 1} of ${all.length}`;
    const picture = document.getElementById('viewer-picture');
    picture.src = file(state);
    picture.alt = `${words(state)}, ${choice('scheme')}, ${choice('screen')}`;
    if (!viewer.open) viewer.showModal();
};

const go = step => {
    const all = visible();
    enlarge(all[(all.indexOf(shown) + step + all.length) % all.length]);
};

for (const name of ['scheme', 'screen', 'language', 'find']) {
    if (remembered.has(name)) form.elements[name].value = remembered.get(name);
}
form.elements.find.placeholder = 'Find a state';
form.addEventListener('submit', event => event.preventDefault());
form.addEventListener('input', show);
for (const state of states) {
    state.querySelector('a').addEventListener('click', event => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        enlarge(state);
    });
}
viewer.addEventListener('click', event => {
    const button = event.target.closest('button');
    if (button?.dataset.go) go(Number(button.dataset.go));
    else if (button || event.target === viewer) viewer.close();
});
viewer.addEventListener('keydown', event => {
    if (event.key === 'ArrowRight') go(1);
    if (event.key === 'ArrowLeft') go(-1);
});
viewer.addEventListener('close', () => shown?.querySelector('a').focus());
show();
