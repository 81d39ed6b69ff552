'use strict';
// Chooses the pictures, finds states by their names, and shows one large. The address remembers all of it.

const form = document.getElementById('choices');
const viewer = document.getElementById('viewer');
const states = [...document.querySelectorAll('[data-state]')];
const sections = [...document.querySelectorAll('section')];
const remembered = new URLSearchParams(location.search);
const sizes = { desktop: [1200, 860], phone: [390, 844] };
const keys = { s: 'scheme', p: 'screen', w: 'language' };
let shown = null;

const choice = name => form.elements[name].value;
const file = state => `pictures/${state.dataset.state}-${choice('language')}-${choice('scheme')}-${choice('screen')}.webp`;
const words = state => state.querySelector('span').textContent;
const component = state => state.closest('section').querySelector('h2').textContent;
const visible = () => states.filter(state => !state.hidden);
const entry = section => document.querySelector(`nav a[href="#${section.id}"]`);

const remember = () => {
    for (const name of ['scheme', 'screen', 'language', 'find']) {
        if (choice(name)) remembered.set(name, choice(name)); else remembered.delete(name);
    }
    if (viewer.open) remembered.set('state', shown.dataset.state); else remembered.delete('state');
    // A page that was opened as a file may not change its address everywhere.
    try { history.replaceState(null, '', `?${remembered}${location.hash}`) } catch { /* then it is not remembered */ }
};

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
        const name = `${component(state)} ${words(state)}`.toLowerCase();
        state.hidden = !wanted.every(part => name.includes(part));
    }
    for (const section of sections) {
        section.hidden = section.querySelector('[data-state]:not([hidden])') === null;
        entry(section).parentElement.hidden = section.hidden;
    }
    const count = visible().length;
    document.getElementById('none').hidden = count > 0;
    document.getElementById('count').textContent = count === states.length ? '' : `${count} of ${states.length} states`;
    document.body.dataset.screen = choice('screen');
    for (const button of viewer.querySelectorAll('[data-turn]')) {
        const chosen = form.querySelector(`[name=${button.dataset.turn}]:checked`);
        button.textContent = chosen.parentElement.textContent;
    }
    if (viewer.open) enlarge(shown); else remember();
};

const enlarge = state => {
    shown = state;
    const all = visible();
    document.getElementById('viewer-name').textContent = words(state);
    document.getElementById('viewer-place').textContent = `${component(state)} · ${all.indexOf(state) + 1} of ${all.length}`;
    const picture = document.getElementById('viewer-picture');
    picture.src = file(state);
    picture.alt = `${words(state)}, ${choice('scheme')}, ${choice('screen')}`;
    if (!viewer.open) viewer.showModal();
    remember();
};

const go = step => {
    const all = visible();
    enlarge(all[(all.indexOf(shown) + step + all.length) % all.length]);
};

// The next one of a choice.
const turn = name => {
    const options = [...form.querySelectorAll(`[name=${name}]`)];
    options[(options.findIndex(option => option.checked) + 1) % options.length].checked = true;
    show();
};

const media = { scheme: matchMedia('(prefers-color-scheme: dark)').matches && 'dark', screen: innerWidth <= 600 && 'phone' };
for (const name of ['scheme', 'screen', 'language', 'find']) {
    const wanted = remembered.get(name) ?? (media[name] || null);
    if (wanted !== null) form.elements[name].value = wanted;
}
form.elements.find.placeholder = 'Find a state (/)';
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
    else if (button?.dataset.turn) turn(button.dataset.turn);
    else if (button || event.target === viewer) viewer.close();
});
viewer.addEventListener('close', () => { shown.querySelector('a').focus(); remember() });
document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target === form.elements.find) return;
    if (event.key === '/' && !viewer.open) { event.preventDefault(); form.elements.find.focus() }
    if (event.key in keys) turn(keys[event.key]);
    if (viewer.open && event.key === 'ArrowRight') go(1);
    if (viewer.open && event.key === 'ArrowLeft') go(-1);
});

// The list of components follows what is read.
const spy = new IntersectionObserver(() => {
    const here = sections.find(section => !section.hidden && section.getBoundingClientRect().bottom > innerHeight / 4);
    for (const section of sections) entry(section).setAttribute('aria-current', section === here);
}, { rootMargin: '-25% 0px -75% 0px' });
sections.forEach(section => spy.observe(section));

const linked = states.find(state => state.dataset.state === remembered.get('state'));
show();
if (linked) enlarge(linked);
