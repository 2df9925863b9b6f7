import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const src = fileURLToPath(new URL('./src', import.meta.url))

/** Where `npm run dev` finds the services; set SAMVERK_GATEWAY to use another gateway. */
const gateway = process.env['SAMVERK_GATEWAY'] ?? 'http://127.0.0.1:8080'
const toGateway = { target: gateway, changeOrigin: false }

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': src } },
  server: {
    host: '127.0.0.1',
    proxy: {
      '^/(gateway|tenants|cost-reporting)/v1': toGateway,
      '/sign-in': toGateway,
    },
  },
  build: {
    outDir: 'dist',
    manifest: true,
    // A data: URL would need a looser content policy than the gateway sends.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      treeshake: {
        // The library's index would otherwise pull in all of its components. Those used here need none of its custom
        // elements; Field, Switch, Tabs and the like do, and would lose their labels and keys.
        moduleSideEffects: (id) => !id.includes('@digdir/designsystemet-'),
      },
    },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/shared/i18n/test-setup.ts'],
  },
})
