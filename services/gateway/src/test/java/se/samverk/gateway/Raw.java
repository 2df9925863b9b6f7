package se.samverk.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends bytes that no well-behaved client would. */
final class Raw {
    private Raw() {}

    /** Everything that comes back until the connection is closed or nothing more has come for three seconds. */
    static String send(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", Surroundings.PORT)) {
            socket.setSoTimeout(3000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(read(socket.getInputStream()), StandardCharsets.UTF_8);
        }
    }

    /** Everything that comes back until the gateway closes the connection, which it must do in time. */
    static String sendUntilClosed(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", Surroundings.PORT)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] read(InputStream in) throws IOException {
        var all = new java.io.ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                all.write(buffer, 0, read);
            }
        } catch (IOException quiet) {
            return all.toByteArray();
        }
        return all.toByteArray();
    }
}
