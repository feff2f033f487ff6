const links = [
  { href: '/help', label: 'Help' },
  { href: '/privacy', label: 'Privacy' },
  { href: '/accessibility', label: 'Accessibility' },
]

/** The foot of every page. */
export function Foot() {
  return (
    <footer class="foot">
      <div class="wrap">
        <ul>
          {links.map((link) => (
            <li>
              <a href={link.href}>{link.label}</a>
            </li>
          ))}
        </ul>
        <p class="hint">Holdfast: steady ground for people who hold others.</p>
      </div>
    </footer>
  )
}
