// Notes what a screen reader would say of this page by itself: live regions that change, and where the focus goes.
{
    const heard = window.heard = [];
    const who = node => `${node.computedRole} "${clean(node.computedName ?? '')}"`;
    const clean = text => text.replace(/[\u2066-\u2069\u200e\u200f]/g, '').replace(/\s+/g, ' ').trim();
    const region = node => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest?.('[aria-live], [role=alert], [role=status]');
    const manner = node => node.getAttribute('aria-live') ?? (node.getAttribute('role') === 'alert' ? 'assertive' : 'polite');
    const isHidden = node => node.closest('[aria-hidden=true], [inert]') !== null || !node.checkVisibility();
    // When hints about what is typed are told depends on how fast somebody types: they are no part of a transcript.
    const isHint = node => manner(node) === 'polite' && node.closest('.wa-root')
        ?.querySelector('[data-wa-part=availability], [data-wa-part=strength], [data-wa-part=policy]') != null;
    const hear = node => {
        if (isHint(node)) return;
        const text = clean(node.textContent);
        if (text && manner(node) !== 'off' && !isHidden(node)) heard.push([manner(node), text]);
    };
    new MutationObserver(changes => {
        const told = new Set();
        for (const change of changes) {
            const changed = region(change.target);
            // A region that comes with its text is told of only if it is an alert.
            const come = [...change.addedNodes].filter(node => node.nodeType === Node.ELEMENT_NODE)
                .flatMap(node => [node, ...node.querySelectorAll('[role=alert]')]).filter(node => node.matches('[role=alert]'));
            for (const node of [...(changed ? [changed] : []), ...come]) {
                if (node.isConnected && !told.has(node)) { told.add(node); hear(node) }
            }
        }
    }).observe(document, { subtree: true, childList: true, characterData: true });

    // What a reader says of what has the focus: role, name, states, and what describes it.
    const states = ['expanded', 'pressed', 'selected', 'current', 'busy', 'invalid', 'disabled'];
    const described = node => (node.getAttribute('aria-describedby') ?? '').split(' ')
        .map(id => clean(id && document.getElementById(id)?.innerText || '')).filter(Boolean);
    const told = node => [
        who(node),
        ...states.filter(state => !['false', null].includes(node.getAttribute(`aria-${state}`)) || state === 'expanded' && node.ariaExpanded === 'false')
            .map(state => state === 'expanded' && node.ariaExpanded === 'false' ? 'collapsed' : state),
        ...(node.matches('[type=checkbox], [role=switch]') ? [node.checked || node.ariaChecked === 'true' ? 'checked' : 'not checked'] : []),
        ...described(node).map(text => `(${text})`),
    ].join(' ');
    const noted = node => {
        if (!(node instanceof Element) || node === document.body) return;
        heard.push(['focus', told(node)]);
        pointed(node);
    };
    // In a list the focus stays with the list, which points at one of its options.
    const pointed = node => {
        const option = document.getElementById(node.getAttribute('aria-activedescendant') ?? '');
        if (option && node === document.activeElement) heard.push(['focus', told(option)]);
    };
    new MutationObserver(changes => changes.forEach(change => pointed(change.target)))
        .observe(document, { subtree: true, attributeFilter: ['aria-activedescendant'] });
    // What the live regions hold now.
    window.saidNow = () => [...document.querySelectorAll('[aria-live]')].filter(node => !isHidden(node)).map(node => clean(node.textContent));
    document.addEventListener('focusin', event => noted(event.target), true);
    // What is typed is one act, however many keys it takes.
    const act = (what, node) => {
        const line = [what, who(node)];
        if (what === 'type' && String(heard.at(-1)) === String(line)) return;
        heard.push(line);
    };
    document.addEventListener('click', event => event.detail > 0 && act('click', event.target.closest('button, a, input, select, label, [role]') ?? event.target), true);
    const KEYS = ['Tab', 'Enter', ' ', 'Escape', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];
    document.addEventListener('keydown', event => KEYS.includes(event.key) && !(event.key === ' ' && event.target.matches('input:not([type=checkbox]), textarea'))
        && heard.push(['press', `${event.shiftKey ? 'Shift ' : ''}${event.key === ' ' ? 'Space' : event.key.replace('Arrow', '')}`]), true);
    document.addEventListener('input', event => event.target.matches('input:not([type=file], [type=checkbox]), textarea') && act('type', event.target), true);
}
