// What the gates ask a page. Installed once per page as `window.gates`; every question returns text or lists of texts.
(() => {
    if (window.gates) return;

    // What has no box of its own may have boxes inside.
    const isBoxless = node => getComputedStyle(node).display === 'contents';
    const present = node => isBoxless(node) || node.checkVisibility({ visibilityProperty: true });
    const shown = node => node.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const brief = node => node.outerHTML.replace(/\s+/g, ' ').slice(0, 160);

    /** The kit's roots that a scene is about: those on the page, and in the header only what is open or busy there. */
    const roots = () => {
        const all = [...document.querySelectorAll('.wa-root')].filter(root => !root.parentElement.closest('.wa-root'));
        const isOpen = root => root.querySelector('[aria-expanded=true], dialog[open]') !== null;
        const open = all.filter(root => root.closest('.header') && isOpen(root));
        const main = all.filter(root => !root.closest('.header'));
        return open.length > 0 ? open : main.length > 0 ? main : all;
    };

    /** What takes part when a dialog is open: it alone. */
    const layers = () => {
        const dialogs = [...document.querySelectorAll('dialog:modal')];
        return dialogs.length > 0 ? dialogs.slice(-1) : roots();
    };

    // What differs from run to run, and says nothing about the screen.
    const mask = text => text.replace(/\s+/g, ' ').trim()
        .replace(/[\u2066-\u2069\u200e\u200f]/g, '')
        .replace(/\b\d{1,2}:\d\d\b( ?[AP]M)?/g, '<time>')
        .replace(/\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}, \d{4}(,? <time>)?/g, '<date>')
        .replace(/\b\d+ seconds?\b/g, '<seconds>')
        .replace(/\b(127\.0\.0\.1|localhost)(:\d+)?/g, '<host>')
        .replace(/\b(Chrome|Chromium|HeadlessChrome)[ /]\d+[\d.]*/g, '$1');

    const SECRET = '.wa-key-text, [data-wa-part=backup-codes] li, [data-wa-part=backup-codes] code';
    const FROM_CONTENT = ['button', 'link', 'heading', 'option', 'menuitem', 'menuitemradio', 'menuitemcheckbox', 'switch',
        'checkbox', 'radio', 'tab', 'img', 'image', 'textbox', 'searchbox', 'combobox', 'spinbutton', 'slider', 'progressbar', 'meter'];
    const TRANSPARENT = ['generic', 'none', 'presentation', 'StaticText', 'LabelText', 'paragraph', 'emphasis', 'strong',
        'Section', 'Pre', 'Abbr', 'time', 'code', 'mark', 'superscript', 'subscript', ''];

    const role = node => {
        const role = node.computedRole;
        return role === 'image' ? 'img' : role;
    };

    const name = node => node.matches(SECRET) ? '<secret>' : mask(node.computedName ?? '');

    const referred = (node, attribute) => mask((node.getAttribute(attribute) ?? '').split(' ')
        .map(id => id && document.getElementById(id)?.innerText || '').join(' '));

    const states = node => {
        const said = [];
        const is = attribute => node.getAttribute(`aria-${attribute}`);
        if (role(node) === 'heading') said.push(`level=${is('level') ?? node.localName.slice(1)}`);
        for (const state of ['expanded', 'pressed', 'selected', 'checked', 'current', 'haspopup', 'busy', 'modal', 'valuenow']) {
            if (is(state) !== null) said.push(`${state}=${is(state)}`);
        }
        if (node.matches('input[type=checkbox], input[type=radio]') && is('checked') === null) said.push(`checked=${node.checked}`);
        if (node.disabled || is('disabled') === 'true') said.push('disabled');
        if (node.required || is('required') === 'true') said.push('required');
        if (is('invalid') === 'true') said.push('invalid');
        if (node.readOnly) said.push('read-only');
        if (node.matches('input[type=password]')) said.push('protected');
        if (node.getAttribute('autocomplete')) said.push(`autocomplete="${node.getAttribute('autocomplete')}"`);
        if (node.matches('input, textarea') && !node.matches('[type=checkbox], [type=radio], [type=file]') && node.value) {
            said.push(node.type === 'password' ? 'value=<secret>' : `value="${mask(node.value)}"`);
        }
        if (node.matches('select')) said.push(`value="${mask(node.selectedOptions[0]?.text ?? '')}"`);
        if (referred(node, 'aria-describedby')) said.push(`description="${referred(node, 'aria-describedby')}"`);
        if (document.activeElement === node && node !== document.body) said.push('focused');
        return said;
    };

    const line = node => [role(node), name(node) && `"${name(node)}"`, ...states(node)].filter(Boolean).join(' ');

    /** Roles, names and states in reading order. */
    const tree = () => {
        const lines = [];
        const walk = (node, depth) => {
            if (node.nodeType === Node.TEXT_NODE) {
                const text = mask(node.data);
                if (text) lines.push(`${'  '.repeat(depth)}"${node.parentElement.closest(SECRET) ? '<secret>' : text}"`);
                return;
            }
            if (node.nodeType !== Node.ELEMENT_NODE || node.localName === 'option' || node.ariaHidden === 'true'
                || !present(node)) return;
            // What was said is in the transcript.
            if (node.matches('.wa-hidden[aria-live]')) return;
            // What names or describes a control is told with it.
            if (node.localName === 'label') {
                for (const part of node.querySelectorAll('a, button, input, select, textarea')) walk(part, depth);
                return;
            }
            if (node.id && document.querySelector(`[aria-describedby~="${CSS.escape(node.id)}"]`) && node.childElementCount === 0) return;
            const is = role(node);
            if (TRANSPARENT.includes(is) && !node.matches(SECRET)) {
                if (node.childElementCount === 0 || [...node.children].every(child => TRANSPARENT.includes(role(child)) && !child.matches(SECRET) && present(child) && child.ariaHidden !== 'true' && child.childElementCount === 0)) {
                    const text = mask(node.innerText ?? '');
                    if (text) lines.push(`${'  '.repeat(depth)}"${node.closest(SECRET) ? '<secret>' : text}"`);
                    return;
                }
                node.childNodes.forEach(child => walk(child, depth));
                return;
            }
            lines.push('  '.repeat(depth) + line(node));
            if (!FROM_CONTENT.includes(is) && !node.matches(SECRET)) node.childNodes.forEach(child => walk(child, depth + 1));
        };
        for (const layer of layers()) walk(layer, 0);
        return lines.join('\n');
    };

    /** Everything that Tab reaches, in order. */
    const stops = () => layers().flatMap(layer => [...layer.querySelectorAll('a[href], button, input, select, textarea, [tabindex]')])
        .filter(node => node.tabIndex >= 0 && !node.disabled && shown(node) && !node.closest('[inert]')
            && node.type !== 'hidden' && node.ariaHidden !== 'true');

    const order = () => stops().map((node, at) => `${at + 1} ${role(node)} "${name(node)}"`).join('\n');

    /** Every screen of the kit that is shown; a section of a profile counts as the screen of that section, too. */
    const screens = () => {
        const found = [...document.querySelectorAll('main [data-wa-screen], .wa-root [data-wa-screen], [data-wa-screen]')]
            .map(node => node.dataset.waScreen);
        const sections = [...document.querySelectorAll('[data-wa-screen=user-profile] [data-wa-part=section][data-section]')]
            .filter(shown).map(node => `user-profile/${node.dataset.section}`);
        return [...new Set([...found, ...sections])].sort();
    };

    const inSentence = node => node.matches('p a, p button, label a, li p a');
    const controls = () => layers().flatMap(layer => [...layer.querySelectorAll(
        'button, a[href], input, select, textarea, summary, [role=button], [role=menuitem], [role=option], [role=switch], [role=tab]')])
        .filter(node => shown(node) && !node.matches('.wa-hidden, .wa-hidden *, [type=hidden], [type=file]') && node.ariaHidden !== 'true');

    const target = node => {
        const box = node.getBoundingClientRect();
        const label = node.matches('[type=checkbox], [type=radio]') && node.closest('label');
        const area = label ? label.getBoundingClientRect() : box;
        return { node, left: area.left, top: area.top, width: area.width, height: area.height,
            x: area.left + area.width / 2, y: area.top + area.height / 2 };
    };

    /** Targets below 24 by 24 pixels that have no room around them either (WCAG 2.5.8). */
    const targets = () => {
        const all = controls().map(target).filter(area => area.width > 0 && area.height > 0);
        const distance = (area, x, y) => Math.hypot(Math.max(area.left - x, 0, x - area.left - area.width),
            Math.max(area.top - y, 0, y - area.top - area.height));
        const isSmall = area => area.width < 23.9 || area.height < 23.9;
        return all.filter(area => isSmall(area) && !inSentence(area.node) && all.some(other => other !== area
            && !other.node.contains(area.node) && !area.node.contains(other.node)
            && (distance(other, area.x, area.y) < 12 || isSmall(other) && Math.hypot(other.x - area.x, other.y - area.y) < 24)))
            .map(area => `${Math.round(area.width)} x ${Math.round(area.height)}: ${brief(area.node)}`);
    };

    /** What reaches beyond the page's sides, and text that a box cuts off. */
    const overflow = () => {
        const page = document.scrollingElement;
        const found = [];
        if (page.scrollWidth > page.clientWidth) {
            for (const node of document.querySelectorAll('body *')) {
                const box = node.getBoundingClientRect();
                if (box.width > 0 && (box.right > innerWidth + 0.5 || box.left < -0.5)) found.push(`beside the page: ${brief(node)}`);
            }
        }
        const range = document.createRange();
        for (const layer of layers()) {
            const texts = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
                const text = texts.currentNode;
                const parent = text.parentElement;
                if (!text.data.trim() || !shown(parent) || parent.closest('.wa-hidden, option, [aria-hidden=true]')) continue;
                range.selectNodeContents(text);
                const box = range.getBoundingClientRect();
                if (box.width === 0) continue;
                for (let around = parent; around && around !== document.body; around = around.parentElement) {
                    const style = getComputedStyle(around);
                    if (style.textOverflow === 'ellipsis') break;
                    const outer = around.getBoundingClientRect();
                    const cutsX = ['hidden', 'clip'].includes(style.overflowX);
                    const cutsY = ['hidden', 'clip'].includes(style.overflowY);
                    const scrolls = ['auto', 'scroll'].includes(style.overflowX) || ['auto', 'scroll'].includes(style.overflowY);
                    if (cutsX && (box.left < outer.left - 2 || box.right > outer.right + 2)
                        || cutsY && (box.top < outer.top - 4 || box.bottom > outer.bottom + 4)) {
                        found.push(`cut off: "${text.data.trim().slice(0, 60)}" by ${brief(around).slice(0, 80)}`);
                        break;
                    }
                    if (scrolls) break;
                }
            }
        }
        return found;
    };

    /** What moves although less motion is wanted. A spinner may: it is the only sign that something is under way. */
    const motion = () => {
        const long = times => times.split(', ').some(time => parseFloat(time) > 0);
        return layers().flatMap(layer => [...layer.querySelectorAll('*')]).filter(node => {
            const is = getComputedStyle(node);
            return !node.closest('.wa-spinner') && (long(is.transitionDuration) || is.animationName !== 'none' && long(is.animationDuration));
        }).map(brief);
    };

    const hasEdge = node => {
        const is = getComputedStyle(node);
        const sides = ['Top', 'Right', 'Bottom', 'Left'];
        const bordered = sides.some(side => parseFloat(is[`border${side}Width`]) >= 1 && is[`border${side}Style`] !== 'none');
        return bordered || is.outlineStyle !== 'none' && parseFloat(is.outlineWidth) >= 1;
    };

    /** Fields and layers that forced colours leave without an edge, and buttons that then look like text. */
    const edges = () => {
        const found = [];
        const boxes = '.wa-card, .wa-dialog, [data-wa-part=menu], [data-wa-part=popover]';
        for (const layer of layers()) {
            for (const node of [layer, ...layer.querySelectorAll(boxes)]) {
                if (node.matches(boxes) && shown(node) && !hasEdge(node)) found.push(`a box without an edge: ${brief(node)}`);
            }
        }
        for (const node of controls()) {
            if (node.closest('.wa-code')) continue;
            // A slider that the browser draws itself has a track in the forced colours.
            const isDrawn = node.matches('[type=range]') && getComputedStyle(node).appearance !== 'none';
            const isField = !isDrawn && node.matches('input:not([type=checkbox], [type=radio]), select, textarea');
            const around = [node, node.parentElement, node.parentElement?.parentElement].filter(Boolean);
            if (isField && !around.some(hasEdge)) found.push(`a field without an edge: ${brief(node)}`);
            if (node.matches('[role=switch], [type=checkbox], [type=radio]') && getComputedStyle(node).appearance === 'none'
                && ![node, ...node.querySelectorAll('*')].some(hasEdge)) found.push(`a switch without an edge: ${brief(node)}`);
            if (node.matches('a[href].wa-button, button.wa-button')) {
                const is = getComputedStyle(node);
                const text = [node, ...node.querySelectorAll('*')];
                if (!hasEdge(node) && !text.some(part => getComputedStyle(part).textDecorationLine.includes('underline'))
                    && node.querySelector('svg') === null && is.backgroundColor === getComputedStyle(layers()[0]).backgroundColor) {
                    found.push(`a button that looks like text: ${brief(node)}`);
                }
            }
        }
        return found;
    };

    /** What the keyboard can reach without showing it. Moves the focus. */
    const unseen = () => {
        const found = [];
        const before = document.activeElement;
        for (const node of stops()) {
            if (!node.isConnected || !shown(node)) continue;
            // What a click focused shows it only when it is focused anew.
            if (document.activeElement === node) node.blur();
            node.focus({ focusVisible: true });
            if (document.activeElement !== node) continue;
            const cell = node.closest('.wa-code')?.querySelector('.wa-code-cell[data-state=next]');
            const looks = [node, cell, node.parentElement].filter(Boolean).map(part => getComputedStyle(part));
            const isForced = matchMedia('(forced-colors: active)').matches;
            const isSeen = looks.some(is => is.outlineStyle !== 'none' && parseFloat(is.outlineWidth) >= 1
                || !isForced && is.boxShadow !== 'none')
                || node.matches('[role=menuitem], [role=option], [role=combobox]');
            if (!isSeen) found.push(brief(node));
        }
        before?.focus?.();
        return found;
    };

    /** Hosts that this page asked for something, besides its own. */
    const hosts = () => [...new Set(performance.getEntriesByType('resource').map(entry => new URL(entry.name))
        .filter(url => url.protocol.startsWith('http') && url.host !== location.host
            && !(url.port === location.port && ['localhost', '127.0.0.1'].includes(url.hostname))).map(url => url.host))];

    /** The part of the window that a scene is about. */
    const place = () => {
        const kit = roots().filter(root => shown(root) && root.getBoundingClientRect().height > 0);
        const parts = [...(kit.length > 0 ? kit : [document.body]), ...document.querySelectorAll('dialog[open], [data-wa-part=menu], [data-wa-part=popover]')]
            .filter(shown).map(node => node.getBoundingClientRect()).filter(box => box.width > 0 && box.height > 0);
        const left = Math.max(0, Math.floor(Math.min(...parts.map(box => box.left))) - 8);
        const top = Math.max(0, Math.floor(Math.min(...parts.map(box => box.top))) - 8);
        const right = Math.min(innerWidth, Math.ceil(Math.max(...parts.map(box => box.right))) + 8);
        const bottom = Math.min(innerHeight, Math.ceil(Math.max(...parts.map(box => box.bottom))) + 8);
        return { x: left, y: top, width: right - left, height: bottom - top };
    };

    window.gates = { tree, order, screens, targets, overflow, motion, edges, unseen, hosts, place, line, mask };
})();
