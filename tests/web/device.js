// A device with passkeys of its own, in place of the browser's. It answers as it is told: `answer` is empty, the name of
// an error, or `never`, which waits until it is called off; for suggestions that is what happens unless `picks` is true.
const encode = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const bytes = text => new TextEncoder().encode(text);
const hash = async data => new Uint8Array(await crypto.subtle.digest('SHA-256', data));
const device = { keys: [], asked: [], calledOff: 0, told: [], answer: '', picks: false, knowsSilence: false };

const refusal = name => new DOMException('no', name);

const wait = request => new Promise((_, reject) => {
    const stop = () => { device.calledOff += 1; reject(refusal('AbortError')); };
    if (request.signal.aborted) stop(); else request.signal.addEventListener('abort', stop);
});

const note = (kind, request) => {
    const { challenge } = request.publicKey;
    device.asked.push({ kind, mediation: request.mediation ?? 'dialog', challenge: encode(challenge) });
};

const clientData = (type, challenge) =>
    bytes(JSON.stringify({ type, challenge: encode(challenge), origin: location.origin, crossOrigin: false }));

const authenticatorData = async (rpId, flags, rest) =>
    new Uint8Array([...await hash(bytes(rpId ?? location.hostname)), flags, 0, 0, 0, 0, ...rest]);

// The signature as a sequence of two integers.
const signature = raw => {
    const integer = part => {
        const from = part.findIndex(byte => byte !== 0);
        const digits = [...part.slice(from)];
        if (digits[0] > 127) digits.unshift(0);
        return [2, digits.length, ...digits];
    };
    const both = [...integer(raw.slice(0, 32)), ...integer(raw.slice(32))];
    return new Uint8Array([0x30, both.length, ...both]);
};

device.create = async request => {
    note('create', request);
    if (device.answer === 'never') return wait(request);
    if (device.answer) throw refusal(device.answer);
    const options = request.publicKey;
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
    const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
    const id = crypto.getRandomValues(new Uint8Array(16));
    const key = [0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32, ...point.slice(1, 33), 0x22, 0x58, 32, ...point.slice(33)];
    const data = await authenticatorData(options.rp.id, 0x45, [...new Array(16).fill(0), 0, id.length, ...id, ...key]);
    const text = value => [0x60 + value.length, ...bytes(value)];
    const statement = [0xa3, ...text('fmt'), ...text('none'), ...text('attStmt'), 0xa0, ...text('authData'), 0x58, data.length, ...data];
    device.keys.push({ id, private: pair.privateKey, owner: options.user.id, rpId: options.rp.id });
    return {
        id: encode(id), rawId: id.buffer, type: 'public-key',
        response: {
            clientDataJSON: clientData('webauthn.create', options.challenge).buffer,
            attestationObject: new Uint8Array(statement).buffer,
            getTransports: () => ['internal'],
        },
    };
};

device.get = async request => {
    note('get', request);
    const isSuggestion = request.mediation === 'conditional';
    if (isSuggestion ? !device.picks : device.answer === 'never') return wait(request);
    const key = device.keys.at(-1);
    if (device.answer || !key) throw refusal(device.answer || 'NotAllowedError');
    const data = await authenticatorData(request.publicKey.rpId, 5, []);
    const client = clientData('webauthn.get', request.publicKey.challenge);
    const signed = new Uint8Array([...data, ...await hash(client)]);
    const raw = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key.private, signed);
    return {
        id: encode(key.id), rawId: key.id.buffer, type: 'public-key',
        response: {
            clientDataJSON: client.buffer, authenticatorData: data.buffer,
            signature: signature(new Uint8Array(raw)).buffer, userHandle: key.owner.buffer ?? key.owner,
        },
    };
};

device.capabilities = async () => ({ conditionalCreate: device.knowsSilence });
device.suggests = async () => true;
for (const name of ['signalUnknownCredential', 'signalAllAcceptedCredentials', 'signalCurrentUserDetails']) {
    device[name] = async details => { device.told.push(`${name} ${JSON.stringify(details)}`); };
}
return device;
