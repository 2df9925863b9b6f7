package se.samverk.demo.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key that is not metered, with its dated versions, oldest first. */
public record AllocationKey(String code, String nameSv, String nameEn, List<Version> versions) {

    public record Version(
            String validFrom,
            String basis,
            @Nullable List<Share> shares,
            @Nullable List<Component> components) {}

    public record Share(String municipality, long weight) {}

    public record Component(String keyCode, long weight) {}
}
