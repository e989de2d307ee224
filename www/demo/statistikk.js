// What a tool for statistics does, for the demo: counts visits in a cookie. It is gated: without a yes it never runs.
const output = document.getElementById('demo-count');
const name = output.dataset.cookie;
const before = document.cookie.split('; ').find((cookie) => cookie.startsWith(`${name}=`));
const count = Number(before?.slice(name.length + 1) ?? 0) + 1;
document.cookie = `${name}=${count}; max-age=1800; path=/; samesite=lax`;
output.textContent = `har telt ${count} besøk på denne enheten`;
